package cn.huijian.audit.store;

import cn.huijian.audit.SignedHead;
import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.TreeHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed heads as rows. */
record HeadStore(JdbcClient jdbc) {
    /** Heads below a number, newest first. */
    List<SignedHead> list(LedgerStore.State state, long before, int limit) {
        return jdbc.sql("select * from audit.heads where number < :before order by number desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> head(row, state))
                .list();
    }

    Optional<SignedHead> find(LedgerStore.State state, long number) {
        return jdbc.sql("select * from audit.heads where number = :number")
                .param("number", number)
                .query((row, n) -> head(row, state))
                .optional();
    }

    /** All heads, oldest first. */
    List<SignedHead> all(LedgerStore.State state) {
        return jdbc.sql("select * from audit.heads order by number")
                .query((row, n) -> head(row, state))
                .list();
    }

    void insert(SignedHead signed) {
        TreeHead head = signed.head();
        jdbc.sql("""
                insert into audit.heads (number, size, root, at, previous, key_id, public_key, signature)
                values (:number, :size, :root, :at, :previous, :keyId, :publicKey, :signature)
                """)
                .param("number", head.number())
                .param("size", head.size())
                .param("root", head.root().bytes())
                .param("at", Timestamp.from(head.at()))
                .param("previous", head.previous().bytes())
                .param("keyId", signed.keyId())
                .param("publicKey", signed.publicKey())
                .param("signature", signed.signature())
                .update();
        jdbc.sql("update audit.ledger set heads = :number")
                .param("number", head.number())
                .update();
    }

    private static SignedHead head(ResultSet row, LedgerStore.State state) throws SQLException {
        HashRule rule = state.frontier().rule();
        return new SignedHead(
                new TreeHead(
                        state.log(),
                        rule,
                        row.getLong("number"),
                        row.getLong("size"),
                        NodeHash.of(row.getBytes("root")),
                        row.getTimestamp("at").toInstant(),
                        NodeHash.of(row.getBytes("previous"))),
                row.getString("key_id"),
                row.getBytes("public_key"),
                row.getBytes("signature"));
    }
}
