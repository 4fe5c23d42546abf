package cn.huijian.access;

import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What may be told of a count over rows that its reader cannot read one by one (聚合最小粒度). The reader's own rows are counted exactly; of all
 * others only whole multiples of the least number of rows are given, rounded down. Fewer than that are 0, so no figure says whether there is one row
 * or none, and the difference of two figures (other filter, other day, own part taken away) never isolates fewer rows than the least number.
 */
@Component
public final class RestrictedCounts {
    private final Knowledge knowledge;
    private final Clock clock;

    public RestrictedCounts(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Whether this reader's counts are exact, because every row is open to the reader. */
    public boolean exactFor(Scope reader) {
        return reader.wholeBureau();
    }

    /**
     * The figure to show.
     *
     * @param all rows counted, whoever's they are
     * @param own of them, those the reader could read one by one
     */
    public int shown(int all, int own, Scope reader) {
        return exactFor(reader) ? all : own + rounded(all - own);
    }

    /** A count none of whose rows the reader can read. */
    public long rounded(long others, Scope reader) {
        return exactFor(reader) ? others : others - others % least();
    }

    private int rounded(int others) {
        return Math.max(0, others - others % least());
    }

    private int least() {
        return knowledge
                .get("parameters", "restricted-counts", Zone.dayOf(clock.instant()))
                .body()
                .required("leastRows")
                .intValue();
    }
}
