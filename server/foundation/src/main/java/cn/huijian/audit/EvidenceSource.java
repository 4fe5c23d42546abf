package cn.huijian.audit;

import cn.huijian.engine.ledger.LedgerEntry;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register whose records the ledger seals. The room that keeps it declares the implementation under {@code META-INF/services}, so that the check
 * runs on a database alone, without a server.
 */
public interface EvidenceSource {
    /** Kind of its leaves, for example {@code draw}. */
    String kind();

    /** Chinese name of a record, for example 抽取. */
    String name();

    /** Gives every record as its content is now, ascending by number, in constant memory; inside a transaction. */
    void walk(JdbcClient database, Consumer<LedgerEntry> record);

    /** All registers of this program. */
    static List<EvidenceSource> all() {
        return ServiceLoader.load(EvidenceSource.class, EvidenceSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
