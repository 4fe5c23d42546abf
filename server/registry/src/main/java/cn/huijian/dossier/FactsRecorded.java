package cn.huijian.dossier;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.util.List;

/** Event: facts were appended, corrected or retracted, published in the same transaction. {@code entities} are those concerned. */
public record FactsRecorded(List<FactId> facts, List<EntityId> entities) {
    public FactsRecorded {
        facts = List.copyOf(facts);
        entities = List.copyOf(entities);
    }
}
