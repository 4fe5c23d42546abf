package cn.huijian.dossier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One fact with its provenance, its chain of corrections and what may be done now. */
record FactBody(
        TimelineBody.FactRow fact,

        @Schema(description = "版本：1 有效，2 已更正或撤回；更正、撤回时放入 If-Match")
        int version,

        @Schema(description = "事实类型版本") String typeVersion,
        @Schema(description = "来源记录编号") String record,
        @Schema(description = "来源记录版次") int revision,
        List<SubjectBody> subjects,
        @Schema(description = "属性，按登记表顺序") List<ValueBody> values,
        @Schema(description = "属性原值，用于更正表单") JsonNode attributes,
        @Schema(description = "取代它的事实") @Nullable String replacedBy,
        List<LinkBody> chain,
        List<ActionBody> actions) {

    /** A subject as given and whom it means now. */
    record SubjectBody(
            String role,
            String identifier,
            @Nullable String entityId,
            @Nullable String name) {}

    /** One attribute in words. */
    record ValueBody(String key, String name, String value) {}

    /** One link of the chain: 入档, 更正 or 撤回. */
    record LinkBody(
            String factId,
            String act,
            Instant recordedAt,
            @Nullable String ground,
            String actor) {}

    /** What may be done now. */
    record ActionBody(
            String code,
            String label,
            boolean enabled,
            @Nullable String reason) {}
}
