package cn.huijian.audit;

import cn.huijian.audit.store.LedgerWalk;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The check from a database alone, for the command line: no server needs to run. */
public final class LedgerVerifier {
    private LedgerVerifier() {}

    /**
     * @param trusted public keys of the instance (X.509, DER), kept apart from the database; where none is given the keys in the heads are believed
     */
    public static LedgerVerification verify(DataSource database, Collection<byte[]> trusted) {
        return new LedgerWalk(database, new JdbcTransactionManager(database)).walk(trusted);
    }
}
