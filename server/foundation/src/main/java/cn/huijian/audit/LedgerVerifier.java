package cn.huijian.audit;

import cn.huijian.audit.store.LedgerWalk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The check from a database alone, for the command line: no server needs to run. */
public final class LedgerVerifier {
    private LedgerVerifier() {}

    /**
     * @param trusted public keys of the instance (X.509, DER), kept apart from the database; where none is given the keys in the heads are believed
     */
    public static LedgerVerification verify(DataSource database, Collection<byte[]> trusted) {
        return verify(database, trusted, List.of());
    }

    /** The same, and every head that was kept outside must still be there as it was. */
    public static LedgerVerification verify(DataSource database, Collection<byte[]> trusted, List<SavedHead> saved) {
        var walk = new LedgerWalk(database, new JdbcTransactionManager(database));
        LedgerVerification found = walk.walk(trusted, WalkWatch.NONE);
        var findings = new ArrayList<>(SavedHead.compare(saved, walk.heads()));
        findings.addAll(found.findings());
        return new LedgerVerification(found.leaves(), found.heads(), found.records(), findings);
    }
}
