package cn.huijian.audit.store;

import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.AuditVerification;
import cn.huijian.audit.AuditVerification.Break;
import cn.huijian.audit.AuditVerification.Fault;
import cn.huijian.audit.model.ChainDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Walks the chain from the first record to the head, in constant memory. */
final class ChainWalk {
    private static final int ROWS_AT_A_TIME = 2000;
    private static final HexFormat HEX = HexFormat.of();

    private ChainWalk() {}

    /** Walks the whole chain; inside the caller's transaction. */
    static AuditVerification walk(JdbcClient jdbc) {
        var head = jdbc.sql("select seq, digest from audit.head")
                .query(ChainStore::head)
                .single();
        return walkAll(jdbc, head, "select * from audit.records order by seq");
    }

    /** Walks the beginning of the chain to a record whose digest is known from elsewhere; inside the caller's transaction. */
    static AuditVerification walkTo(JdbcClient jdbc, ChainStore.Head head) {
        return walkAll(jdbc, head, "select * from audit.records where seq <= " + head.seq() + " order by seq");
    }

    private static AuditVerification walkAll(JdbcClient jdbc, ChainStore.Head head, String query) {
        var at = ChainStore.Head.GENESIS;
        try (var records = jdbc.sql(query).withFetchSize(ROWS_AT_A_TIME).query(ChainWalk::link).stream()) {
            for (var link : (Iterable<Link>) records::iterator) {
                Fault fault = faultOf(link, at, head);
                if (fault != null) {
                    return broken(at, fault == Fault.MISSING ? at.seq() + 1 : link.seq(), fault);
                }
                at = new ChainStore.Head(link.seq(), link.digest());
            }
        }
        return at.seq() < head.seq()
                ? broken(at, at.seq() + 1, Fault.MISSING)
                : new AuditVerification(at.seq(), at.digest(), null);
    }

    /** A row as it stands; {@code record} is absent when the row can no longer be read as a record. */
    private record Link(long seq, String digest, @Nullable AuditRecord record) {}

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getLong("seq"), HEX.formatHex(row.getBytes("digest")), readable(row, n));
    }

    private static @Nullable AuditRecord readable(ResultSet row, int n) throws SQLException {
        try {
            return ChainStore.record(row, n);
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    private static @Nullable Fault faultOf(Link link, ChainStore.Head before, ChainStore.Head head) {
        if (link.seq() > head.seq()) {
            return Fault.ADDED;
        }
        if (link.seq() != before.seq() + 1) {
            return Fault.MISSING;
        }
        AuditRecord record = link.record();
        if (record == null) {
            return Fault.CHANGED;
        }
        if (!record.previous().equals(before.digest())) {
            return Fault.RELINKED;
        }
        byte[] digest = ChainDigest.of(
                before.bytes(), record.seq(), record.at(), record.actor(), record.entry(), record.origin());
        boolean headFits = link.seq() < head.seq() || link.digest().equals(head.digest());
        return link.digest().equals(HEX.formatHex(digest)) && headFits ? null : Fault.CHANGED;
    }

    private static AuditVerification broken(ChainStore.Head sound, long seq, Fault fault) {
        return new AuditVerification(sound.seq(), sound.digest(), new Break(seq, fault));
    }
}
