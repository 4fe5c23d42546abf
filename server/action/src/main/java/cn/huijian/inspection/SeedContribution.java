package cn.huijian.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the three sections gave to the seed.
 *
 * @param section unit that was named in the plan
 * @param account who committed, {@code null} until somebody did
 * @param commitment digest of nonce and value, 64 hex digits
 * @param revealedAt when nonce and value were revealed, {@code null} until then
 */
public record SeedContribution(
        int section,
        String sectionName,
        @Nullable String account,
        @Nullable String name,
        @Nullable String commitment,
        @Nullable Instant committedAt,
        @Nullable Instant revealedAt) {}
