package cn.huijian.creditrisk;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a score was made of, for whoever follows it back to where its facts came from. Internal, as grades are. */
public interface Reasons {
    /** A result that was kept. */
    Optional<Reasoned> find(long assessment);

    /** The indicative score of a firm. */
    Optional<Reasoned> indicative(EntityId firm);

    /** The kept results of a firm, newest first. */
    List<Reasoned> history(EntityId firm, int limit);

    /**
     * A score and the rules that made it.
     *
     * @param assessment number of the kept result, {@code null} for an indicative score
     * @param score 0 to 100
     * @param grade A to D, {@code UNRATED} if it is not rated
     * @param scorecard version of the scorecard
     */
    record Reasoned(
            @Nullable Long assessment,
            EntityId firm,
            LocalDate asOf,
            Instant knownAt,
            BigDecimal score,
            String grade,
            String scorecard,
            List<Use> uses) {
        public Reasoned {
            uses = List.copyOf(uses);
        }
    }

    /**
     * A rule that applied.
     *
     * @param rule its number, CR-31-2
     * @param points what it added to the score; zero for a direct rule
     * @param facts the facts it read; empty if it read the register
     */
    record Use(String rule, String question, BigDecimal points, List<FactId> facts) {
        public Use {
            facts = List.copyOf(facts);
        }
    }
}
