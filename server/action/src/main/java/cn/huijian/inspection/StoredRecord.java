package cn.huijian.inspection;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A record as kept: persons stand in the vault and are shown masked.
 *
 * @param revision from 1; each return for completion makes room for the next
 * @param digest salted digest of everything that was sent
 * @param content as sent, without persons
 */
public record StoredRecord(
        int revision,
        UUID submissionId,
        String digest,
        String mainCode,
        JsonNode content,
        String submittedBy,
        Instant clientAt,
        Instant receivedAt) {}
