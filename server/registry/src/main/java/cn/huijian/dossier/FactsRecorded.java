package cn.huijian.dossier;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.util.List;

/**
 * Event: facts were appended, corrected or retracted, published in the same transaction.
 *
 * @param facts the new facts, and those corrected or retracted by this act
 * @param entities those concerned, as far as the register knows them
 * @param bulk whether this is a batch of an import: listeners should queue their work instead of doing it now
 */
public record FactsRecorded(List<FactId> facts, List<EntityId> entities, boolean bulk) {
    public FactsRecorded {
        facts = List.copyOf(facts);
        entities = List.copyOf(entities);
    }
}
