package cn.huijian.exchange;

import java.util.List;
import java.util.Optional;

/** A room that keeps records and can say where rules between them fail. */
public interface CrossChecker {
    /** Most examples of one finding. */
    int EXAMPLES = 20;

    /**
     * Looks at everything stored; empty if the room does not keep the dataset, or knows no such kind of rule.
     *
     * @throws IllegalArgumentException if the rule names a field that is not declared
     */
    Optional<CrossFinding> check(CrossRule rule);

    /**
     * What was found.
     *
     * @param checked records asked
     * @param failed records that break the rule
     * @param examples their numbers, at most {@link #EXAMPLES}
     */
    record CrossFinding(long checked, long failed, List<String> examples) {
        public CrossFinding {
            examples = List.copyOf(examples);
        }
    }
}
