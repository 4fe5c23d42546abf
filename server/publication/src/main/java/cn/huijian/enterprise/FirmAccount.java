package cn.huijian.enterprise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of a firm, bound to its code for good.
 *
 * @param uscc the one code it is bound to
 * @param revokedAt since when it is of no use; {@code null} while it is
 * @param revocation why, and by whom
 */
public record FirmAccount(
        long id,
        String uscc,
        FirmRole role,
        String login,
        Instant activatedAt,
        @Nullable Instant lastSignIn,
        @Nullable Instant revokedAt,
        @Nullable String revocation) {}
