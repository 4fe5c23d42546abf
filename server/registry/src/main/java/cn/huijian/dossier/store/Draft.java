package cn.huijian.dossier.store;

import cn.huijian.dossier.model.Content;
import cn.huijian.dossier.model.FactType;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A checked fact, ready to be written.
 *
 * @param digest of the content; kept beside it because it was needed to decide that the fact is new
 * @param place whether it is the first of its kind or takes the place of another
 */
public record Draft(
        FactType type,
        Content content,
        long digest,
        RecordKey key,
        int revision,
        String legalBasis,
        @Nullable DocumentId document,
        UnitId unit,
        Place place) {

    /** Source, type and record: what stays the same over the revisions of a record. */
    public record RecordKey(String source, String type, String record) {}

    /** The place of a fact in the chain of what was known. */
    public sealed interface Place {
        /** The first to say so. */
        record Original() implements Place {}

        /** Takes the place of another. */
        record Corrects(long wrong, String ground) implements Place {}

        /** Withdraws another and says nothing in its place. */
        record Retracts(long wrong, String ground) implements Place {}
    }
}
