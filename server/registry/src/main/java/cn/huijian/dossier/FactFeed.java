package cn.huijian.dossier;

import cn.huijian.kernel.FactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts in the order of their numbers, across entities: for rooms that follow what is recorded and pass it on. */
public interface FactFeed {
    /**
     * The facts of these types with numbers from {@code first} to {@code last}, both included, as known now, corrected and retracted ones too,
     * in ascending order, at most {@code limit}. Numbers are given before a fact is committed: hear {@link FactsRecorded} to know which to ask for.
     */
    List<Fact> listNumbered(FactId first, FactId last, Set<String> types, int limit);

    /** These facts as known now, whatever became of them. Numbers of no fact have no entry. */
    Map<FactId, Fact> findAll(Collection<FactId> ids);
}
