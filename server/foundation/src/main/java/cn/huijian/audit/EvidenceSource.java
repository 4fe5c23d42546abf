package cn.huijian.audit;

import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.util.List;
import java.util.Optional;
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
    void walk(JdbcClient database, Consumer<Kept> record);

    /** A record of the register as it is kept now. */
    interface Kept {
        long number();

        /** Digest that this content would have at a number: two records that fit each other's leaves were exchanged. */
        NodeHash contentAt(long place);

        /** The act of the trail by which the content was removed; absent while the content is there. A removal without that act is a deletion. */
        default Optional<Removal> removal() {
            return Optional.empty();
        }
    }

    /** An act that must stand on the trail, by action and object. */
    record Removal(String action, String object) {}

    /** The leaf that a record would have now. */
    default LedgerEntry leafOf(Kept kept) {
        return new LedgerEntry(kind(), kept.number(), kept.contentAt(kept.number()));
    }

    /** All registers of this program. */
    static List<EvidenceSource> all() {
        return ServiceLoader.load(EvidenceSource.class, EvidenceSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
