package cn.huijian.sharing.store;

import cn.huijian.kernel.Actor;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages on their way by HTTP. */
@Repository
public class PackageDeliveries {
    private final JdbcClient jdbc;

    PackageDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a delivery got. */
    public enum State {
        WAITING,
        DELIVERED,
        ANSWERED
    }

    /**
     * One delivery.
     *
     * @param failure why the last attempt did not work, in Chinese; {@code null} if it did
     * @param receipt digest of the receipt that was matched last
     */
    public record Delivery(
            long pack,
            String address,
            State state,
            String askedBy,
            int attempts,
            @Nullable Instant triedAt,
            @Nullable String failure,
            @Nullable Instant deliveredAt,
            @Nullable String receipt) {}

    /** Asks for a delivery; once asked for, asking again is no harm. */
    void add(long pack, URI address, Actor actor, Instant now) {
        jdbc.sql("""
                insert into sharing.package_deliveries (package_id, address, state, asked_by, asked_at)
                values (:pack, :address, 'WAITING', :by, :now)
                on conflict (package_id) do nothing
                """)
                .param("pack", pack)
                .param("address", address.toString())
                .param("by", actor.display())
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<Delivery> find(long pack) {
        return jdbc.sql("select * from sharing.package_deliveries where package_id = :pack")
                .param("pack", pack)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that wait to be sent, or for their receipt; the longest untried first. */
    List<Delivery> open(int limit) {
        return jdbc.sql("""
                select * from sharing.package_deliveries where state <> 'ANSWERED'
                order by tried_at nulls first, package_id limit :limit
                """).param("limit", limit).query((row, n) -> read(row)).list();
    }

    void failed(long pack, String why, Instant now) {
        jdbc.sql("""
                update sharing.package_deliveries set attempts = attempts + 1, tried_at = :now, failure = :why where package_id = :pack
                """)
                .param("pack", pack)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delivered(long pack, Instant now) {
        jdbc.sql("""
                update sharing.package_deliveries
                set state = 'DELIVERED', attempts = attempts + 1, tried_at = :now, delivered_at = :now, failure = null
                where package_id = :pack and state = 'WAITING'
                """).param("pack", pack).param("now", Timestamp.from(now)).update();
    }

    /** The receiver was asked for its receipt; {@code why} says what is wrong with it, if anything is. */
    void asked(long pack, @Nullable String receipt, @Nullable String why, boolean complete, Instant now) {
        jdbc.sql("""
                update sharing.package_deliveries
                set state = :state, tried_at = :now, failure = :why, receipt_sha256 = coalesce(:receipt, receipt_sha256)
                where package_id = :pack
                """)
                .param("pack", pack)
                .param("state", complete ? "ANSWERED" : "DELIVERED")
                .param("why", why)
                .param("receipt", receipt)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("package_id"),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getInt("attempts"),
                instant(row, "tried_at"),
                row.getString("failure"),
                instant(row, "delivered_at"),
                row.getString("receipt_sha256"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
