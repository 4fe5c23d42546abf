package cn.huijian.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file to be stored.
 *
 * @param name file name as given
 * @param mediaType for example {@code image/jpeg}
 * @param purpose room and use, {@code inspection.photo}, {@code exchange.upload}
 * @param expiresAt when the content may be removed, {@code null} for never
 */
public record NewDocument(
        String name,
        String mediaType,
        String purpose,
        @Nullable Instant expiresAt) {}
