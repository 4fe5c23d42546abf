package cn.huijian.disclosure;

import cn.huijian.dossier.Fact;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be public now. Read straight from the dossier, so a correction shows with the next request. */
public interface PublicRecords {
    Optional<PublicProfile> find(EntityId entity);

    /** What the public may see of these facts now; what it may not see has no entry. */
    Map<FactId, PublicRecord> among(List<Fact> facts);

    /** Types of facts of which something may be public, with the name of each. */
    Map<String, String> types();
}
