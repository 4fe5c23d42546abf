package cn.huijian.sharing.store;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.kernel.FactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts in the order in which they were taken in, to be read on from a cursor. The order is that of one writer, so a reader who comes back misses
 * nothing; a fact that was corrected or retracted meanwhile comes again.
 */
@Component
class ChangeFeed {
    private static final int BATCH = 500;
    /** Ranges looked through for one page: a page may come short and still have a cursor. */
    private static final int MOST_READS = 20;

    private final JdbcClient jdbc;
    private final FactFeed feed;

    ChangeFeed(JdbcClient jdbc, FactFeed feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** Behind this fact of this range; {@code 12.3407}. */
    record Cursor(long seq, long fact) {
        static final Cursor START = new Cursor(0, 0);

        /** @throws IllegalArgumentException if it is none */
        static Cursor parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return START;
            }
            if (!text.matches("[0-9]{1,18}\\.[0-9]{1,19}")) {
                throw new IllegalArgumentException("not a cursor: " + text);
            }
            int dot = text.indexOf('.');
            return new Cursor(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
        }

        @Override
        public String toString() {
            return seq + "." + fact;
        }
    }

    /** A page; {@code more} tells that reading on is worth while now. */
    record Changes(List<Fact> facts, Cursor next, boolean more) {}

    private record Range(long seq, long first, long last) {}

    /** Notes that facts up to {@code last} were taken in; in the transaction that does it. */
    void passed(FactId first, FactId last) {
        jdbc.sql("insert into sharing.passed_ranges (first_fact, last_fact) values (:first, :last)")
                .param("first", first.value())
                .param("last", last.value())
                .update();
    }

    Changes read(Cursor after, Set<String> types, int limit) {
        // The same fact may have been taken in more than once; it stands in a page once.
        Map<FactId, Fact> found = new LinkedHashMap<>();
        Cursor at = after;
        for (int reads = 0; reads < MOST_READS; reads++) {
            Optional<Range> range = range(at);
            if (range.isEmpty()) {
                return new Changes(List.copyOf(found.values()), at, false);
            }
            Range one = range.get();
            long from = one.seq() == at.seq() ? at.fact() + 1 : one.first();
            int want = Math.min(BATCH, limit - found.size());
            List<Fact> page = feed.listNumbered(new FactId(Math.max(from, 1)), new FactId(one.last()), types, want);
            page.forEach(fact -> found.put(fact.id(), fact));
            at = page.size() < want
                    ? new Cursor(one.seq(), one.last())
                    : new Cursor(one.seq(), page.getLast().id().value());
            if (found.size() >= limit) {
                return new Changes(List.copyOf(found.values()), at, true);
            }
        }
        return new Changes(List.copyOf(found.values()), at, true);
    }

    /** The range in which the cursor stands, or the one behind it. */
    private Optional<Range> range(Cursor at) {
        return jdbc.sql("""
                select seq, first_fact, last_fact from sharing.passed_ranges
                where seq > :seq or (seq = :seq and last_fact > :fact)
                order by seq limit 1
                """)
                .param("seq", at.seq())
                .param("fact", at.fact())
                .query((row, n) -> new Range(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }
}
