package cn.huijian.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version of an item that is to lie over the shipped files.
 *
 * @param kind folder under {@code knowledge/}
 * @param effectiveFrom first day in force
 * @param effectiveTo first day no longer in force, or {@code null}
 * @param source legal source, in Chinese
 */
public record NewVersion(
        String kind,
        String id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        KnowledgeItem.Status status,
        JsonNode body) {}
