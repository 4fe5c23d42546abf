package cn.huijian.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One dated version of a piece of law or policy.
 *
 * @param kind folder under {@code knowledge/}
 * @param id name within the kind, stable over versions
 * @param version what is stored with every act that used it, {@code id@effectiveFrom#digest8}
 * @param effectiveFrom first day in force
 * @param effectiveTo first day no longer in force, or {@code null}
 * @param source legal source, in Chinese, as it is shown
 * @param status how sure we are of it
 * @param pack bureau pack it came from, {@code base} for the national one
 * @param body the content
 */
public record KnowledgeItem(
        String kind,
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        Status status,
        String pack,
        JsonNode body) {
    /** Certainty of a rule, shown wherever the rule is used. */
    public enum Status {
        /** ✔ checked against the text of the law. */
        CHECKED,
        /** certain: known, not checked word by word. */
        CERTAIN,
        /** to verify: a number or article that the legal section has yet to confirm (待核实). */
        TO_VERIFY,
        /** 平台默认: no legal value exists; a default of the platform. */
        PLATFORM_DEFAULT
    }
}
