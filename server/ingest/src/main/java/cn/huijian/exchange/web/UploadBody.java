package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.ImportDesk.Inspection;
import cn.huijian.kernel.PersonalText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kept file: what was found in it and how its columns map. */
record UploadBody(
        String id,
        String fileName,
        long size,
        @Schema(example = "UTF-8") String encoding,
        String dataset,
        List<String> headers,
        @Schema(description = "字段名到表头") Map<String, String> mapping,
        @Schema(description = "还没有对应列的必填字段") List<String> missing,
        @Schema(description = "前五行原样;个人信息列遮蔽") List<List<String>> sample,
        @Nullable String savedMapping,
        @Schema(description = "已直接开始导入时的作业号") @Nullable String jobId) {
    static UploadBody of(Inspection inspection, @Nullable String jobId) {
        Map<String, String> mapping = new LinkedHashMap<>();
        List<String> columns = inspection.mapping().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                mapping.put(columns.get(i), inspection.header().get(i));
            }
        }
        return new UploadBody(
                inspection.document().id().toString(),
                inspection.document().name(),
                inspection.document().size(),
                inspection.form().charset().name(),
                inspection.dataset().id(),
                inspection.header(),
                mapping,
                inspection.missing(),
                inspection.sample().stream().map(row -> masked(inspection, row)).toList(),
                inspection.saved() ? "已保存的列对照" : null,
                jobId);
    }

    private static List<String> masked(Inspection inspection, List<String> row) {
        List<String> shown = new java.util.ArrayList<>(row);
        List<String> columns = inspection.mapping().columns();
        for (int i = 0; i < shown.size(); i++) {
            boolean personal = i < columns.size()
                    && inspection
                            .dataset()
                            .field(columns.get(i))
                            .map(field -> field.personal())
                            .orElse(false);
            String given = shown.get(i);
            shown.set(i, personal && !given.isBlank() ? "***" : PersonalText.masked(given));
        }
        return shown;
    }
}
