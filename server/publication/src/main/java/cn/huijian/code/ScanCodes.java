package cn.huijian.code;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import java.util.Optional;

/** Issues codes and tells genuine ones from others. */
public interface ScanCodes {
    /** The code in use of a firm; issued now if there is none. */
    ScanCode issue(EntityId entity, Actor actor);

    Optional<ScanCode> findInUse(EntityId entity);

    /** Makes the code in use worthless, with the ground; a new one may be issued afterwards. */
    Outcome<ScanCode> revoke(EntityId entity, String ground, Actor actor);

    /** What a scanned text is. */
    ScanResult read(String text);
}
