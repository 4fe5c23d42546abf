package cn.huijian.sharing.store;

import cn.huijian.kernel.FactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of facts that were recorded and not yet taken in, as ranges. A range is written in the transaction that records its facts, so none is
 * missed however transactions overlap, and an import of a thousand rows writes one line.
 */
@Repository
public class Arrivals {
    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts from {@code first} to {@code last}, both included. */
    record Range(long id, FactId first, FactId last) {}

    /** Adds numbers; runs of consecutive ones become one range. */
    public void add(Collection<FactId> facts) {
        List<Long> numbers =
                facts.stream().map(FactId::value).distinct().sorted().toList();
        var firsts = new ArrayList<Long>();
        var lasts = new ArrayList<Long>();
        for (Long number : numbers) {
            if (!lasts.isEmpty() && lasts.getLast() + 1 == number) {
                lasts.set(lasts.size() - 1, number);
            } else {
                firsts.add(number);
                lasts.add(number);
            }
        }
        if (firsts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into sharing.arrivals (first_fact, last_fact)
                        select first, last from unnest(:firsts::bigint[], :lasts::bigint[]) as r (first, last)
                        """)
                .param("firsts", firsts.toArray(Long[]::new))
                .param("lasts", lasts.toArray(Long[]::new))
                .update();
    }

    /** The oldest range, for this process alone until the transaction ends; nothing while another process works on it. */
    Optional<Range> take() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('sharing.arrivals'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return Optional.empty();
        }
        return jdbc.sql("select id, first_fact, last_fact from sharing.arrivals order by id limit 1")
                .query((row, number) -> new Range(
                        row.getLong("id"), new FactId(row.getLong("first_fact")), new FactId(row.getLong("last_fact"))))
                .optional();
    }

    /** The range up to {@code done} was taken in. */
    void advance(Range range, FactId done) {
        jdbc.sql("update sharing.arrivals set first_fact = :next where id = :id")
                .param("next", done.value() + 1)
                .param("id", range.id())
                .update();
    }

    void remove(Range range) {
        jdbc.sql("delete from sharing.arrivals where id = :id")
                .param("id", range.id())
                .update();
    }
}
