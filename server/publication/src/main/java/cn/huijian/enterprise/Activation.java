package cn.huijian.enterprise;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that was sent to a firm; the code itself is kept nowhere.
 *
 * @param unit station that supervised the firm when it was issued
 * @param usedAt when an account was made with it
 * @param revokedAt when it was made void, by staff, by a newer one, or by too many wrong tries
 */
public record Activation(
        long id,
        String uscc,
        EntityId entity,
        UnitId unit,
        FirmRole role,
        Way way,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    /** How the code gets to the firm. */
    public enum Way {
        /** 信函, to the registered address. */
        LETTER,
        /** 登记电话, read out to the registered number. */
        PHONE
    }
}
