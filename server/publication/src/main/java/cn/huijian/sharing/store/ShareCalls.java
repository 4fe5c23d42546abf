package cn.huijian.sharing.store;

import cn.huijian.sharing.DataSharing.Call;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every call of a department, answered or refused. */
@Repository
public class ShareCalls {
    private final JdbcClient jdbc;

    ShareCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call that was kept. */
    public record Kept(
            long id,
            String receipt,
            Instant at,
            String address,
            String asked,
            String purpose,
            String outcome,
            int rows,
            @Nullable String contentSm3) {}

    /** How many calls a grant has answered on a day. */
    public int answeredOn(long grant, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from sharing.share_calls where grant_id = :grant and called_on = :day and content_sm3 is not null")
                .param("grant", grant)
                .param("day", day)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Lets no other call of the grant count until the transaction ends. */
    void lock(long grant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sharing.share_calls'), :grant)")
                .param("grant", (int) grant)
                .query((row, n) -> 0)
                .list();
    }

    UUID keep(
            long grant,
            Call call,
            String asked,
            String outcome,
            int rows,
            @Nullable String contentSm3,
            Instant now,
            LocalDate today) {
        UUID receipt = UUID.randomUUID();
        jdbc.sql("""
                insert into sharing.share_calls (grant_id, receipt, called_at, called_on, from_address, asked, purpose, outcome, row_count, content_sm3)
                values (:grant, :receipt, :now, :today, :address, :asked, :purpose, :outcome, :rows, :digest)
                """)
                .param("grant", grant)
                .param("receipt", receipt)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("address", call.address())
                .param("asked", asked)
                .param("purpose", call.purpose())
                .param("outcome", outcome)
                .param("rows", rows)
                .param("digest", contentSm3)
                .update();
        return receipt;
    }

    /** The calls of a grant, newest first, below a number. */
    public List<Kept> list(long grant, long before, int limit) {
        return jdbc.sql("""
                select id, receipt, called_at, from_address, asked, purpose, outcome, row_count, content_sm3 from sharing.share_calls
                where grant_id = :grant and id < :before order by id desc limit :limit
                """)
                .param("grant", grant)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Kept(
                        row.getLong(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        row.getString(9)))
                .list();
    }
}
