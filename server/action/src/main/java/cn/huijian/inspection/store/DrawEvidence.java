package cn.huijian.inspection.store;

import cn.huijian.audit.EvidenceSource;
import cn.huijian.engine.ledger.ByteText;
import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Draws as leaves of the ledger, with the commitment of the roster they were made from.
 *
 * <p>Content digest: the SM3 leaf hash over text {@code huijian-draw-1}, plan (8 bytes), drawn at (microseconds, 8 bytes), account (8 bytes), texts
 * name, witness, source value, source time (microseconds, 8 bytes), texts seed, result digest, commitment, then transcript and public document (8
 * bytes each).
 */
public final class DrawEvidence implements EvidenceSource {
    private static final String KIND = "draw";
    private static final String ROWS = """
            select d.*, r.commitment
            from inspection.draws d
            join inspection.rosters r using (plan_id)
            """;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return "抽取";
    }

    @Override
    public void walk(JdbcClient database, Consumer<Kept> record) {
        try (var rows = database.sql(ROWS + "order by plan_id").withFetchSize(500).query(DrawEvidence::draw).stream()) {
            rows.forEach(record);
        }
    }

    static LedgerEntry of(JdbcClient database, long plan) {
        Draw draw = database.sql(ROWS + "where plan_id = :plan")
                .param("plan", plan)
                .query(DrawEvidence::draw)
                .single();
        return new LedgerEntry(KIND, plan, draw.contentAt(plan));
    }

    /** A draw and the bytes behind its plan number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Draw(long number, byte[] rest) implements Kept {
        @Override
        public NodeHash contentAt(long place) {
            byte[] head = new ByteText().text("huijian-draw-1").number(place).bytes();
            byte[] whole = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, whole, head.length, rest.length);
            return NodeHash.of(HashRule.SM3.leaf(whole).bytes());
        }
    }

    private static Draw draw(ResultSet row, int n) throws SQLException {
        byte[] rest = new ByteText()
                .number(LedgerEntry.micros(row.getTimestamp("drawn_at").toInstant()))
                .number(row.getLong("drawn_by"))
                .text(row.getString("drawn_by_name"))
                .text(row.getString("witness"))
                .text(row.getString("source_value"))
                .number(LedgerEntry.micros(row.getTimestamp("source_time").toInstant()))
                .text(row.getString("seed"))
                .text(row.getString("result_digest"))
                .text(row.getString("commitment"))
                .number(row.getLong("transcript_document"))
                .number(row.getLong("public_document"))
                .bytes();
        return new Draw(row.getLong("plan_id"), rest);
    }
}
