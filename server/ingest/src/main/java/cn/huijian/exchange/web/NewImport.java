package cn.huijian.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders the import of a kept file. */
record NewImport(
        @Schema(example = "12") String upload,
        @Schema(example = "business-entity") String dataset,
        @Schema(example = "registration") String source,
        @Schema(description = "字段名到表头;空为按名称对照") @Nullable Map<String, String> mapping,

        @Schema(description = "给出名称即保存这份列对照,以后同样的表头自动沿用") @Nullable
        String saveMappingAs) {}
