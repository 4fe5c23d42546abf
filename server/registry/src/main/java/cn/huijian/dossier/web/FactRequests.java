package cn.huijian.dossier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent to correct or retract a fact. */
final class FactRequests {
    private FactRequests() {}

    /** What is right, and why. */
    record Correction(
            @Schema(description = "更正后的发生日；不填沿用原值") @Nullable
            LocalDate validFrom,

            @Schema(description = "更正后的失效日；不填沿用原值") @Nullable
            LocalDate validTo,

            @Schema(description = "更正后的全部属性；不填沿用原值") @Nullable
            JsonNode attributes,

            @Schema(description = "更正理由", example = "金额录入多一个零，见决定书")
            String ground) {}

    /** Why it is withdrawn. */
    record Retraction(
            @Schema(description = "撤回理由", example = "当事人为同名企业")
            String ground) {}
}
