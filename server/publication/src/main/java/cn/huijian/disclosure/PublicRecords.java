package cn.huijian.disclosure;

import cn.huijian.kernel.EntityId;
import java.util.Optional;

/** What may be public now. Read straight from the dossier, so a correction shows with the next request. */
public interface PublicRecords {
    Optional<PublicProfile> find(EntityId entity);
}
