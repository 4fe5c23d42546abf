package cn.huijian.sharing.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to and from partners, as they were signed. */
@Repository
public class PartnerMessages {
    private final JdbcClient jdbc;

    PartnerMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that went out or came in. */
    public record Message(
            long id,
            String partner,
            boolean outgoing,
            String number,
            String body,
            String signature,
            int entries,
            @Nullable String receipt,
            @Nullable String receiptSignature,
            @Nullable Integer accepted,
            @Nullable Integer refused,
            @Nullable String failure,
            @Nullable Instant triedAt,
            Instant createdAt,
            @Nullable Instant answeredAt) {}

    void add(String partner, boolean outgoing, String number, String body, String signature, int entries, Instant now) {
        jdbc.sql("""
                insert into sharing.partner_messages (partner, direction, number, body, signature, entries, state, created_at)
                values (:partner, :direction, :number, :body, :signature, :entries, 'WAITING', :now)
                """)
                .param("partner", partner)
                .param("direction", outgoing ? "OUT" : "IN")
                .param("number", number)
                .param("body", body.getBytes(StandardCharsets.UTF_8))
                .param("signature", signature)
                .param("entries", entries)
                .param("now", Timestamp.from(now))
                .update();
    }

    void answer(
            String partner,
            boolean outgoing,
            String number,
            String receipt,
            String signature,
            int accepted,
            int refused,
            Instant now) {
        jdbc.sql("""
                update sharing.partner_messages
                set state = 'ANSWERED', receipt = :receipt, receipt_signature = :signature, accepted = :accepted, refused = :refused,
                    failure = null, answered_at = :now
                where partner = :partner and direction = :direction and number = :number and state = 'WAITING'
                """)
                .param("receipt", receipt.getBytes(StandardCharsets.UTF_8))
                .param("signature", signature)
                .param("accepted", accepted)
                .param("refused", refused)
                .param("now", Timestamp.from(now))
                .param("partner", partner)
                .param("direction", outgoing ? "OUT" : "IN")
                .param("number", number)
                .update();
    }

    void failed(long id, String why, Instant now) {
        jdbc.sql("update sharing.partner_messages set failure = :why, tried_at = :now where id = :id")
                .param("why", why)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    List<Message> waiting(int limit) {
        return jdbc.sql(
                        "select * from sharing.partner_messages where state = 'WAITING' and direction = 'OUT' order by id limit :limit")
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Message> find(String partner, boolean outgoing, String number) {
        return jdbc.sql(
                        "select * from sharing.partner_messages where partner = :partner and direction = :direction and number = :number")
                .param("partner", partner)
                .param("direction", outgoing ? "OUT" : "IN")
                .param("number", number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first, below a number. */
    public List<Message> list(long before, int limit) {
        return jdbc.sql("select * from sharing.partner_messages where id < :before order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("partner"),
                row.getString("direction").equals("OUT"),
                row.getString("number"),
                Objects.requireNonNull(text(row.getBytes("body"))),
                row.getString("signature"),
                row.getInt("entries"),
                text(row.getBytes("receipt")),
                row.getString("receipt_signature"),
                row.getObject("accepted", Integer.class),
                row.getObject("refused", Integer.class),
                row.getString("failure"),
                instant(row, "tried_at"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
