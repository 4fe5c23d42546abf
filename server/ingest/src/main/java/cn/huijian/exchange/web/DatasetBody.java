package cn.huijian.exchange.web;

import cn.huijian.exchange.model.DatasetDeclaration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared dataset and when it last came. */
record DatasetBody(
        String id,
        String name,
        String owner,
        @Schema(description = "更新承诺", example = "每日") String update,
        String sensitivity,
        @Schema(description = "最近一次导入完成的接收时间") @Nullable Instant receivedAt,
        @Schema(description = "最近一次导入的行数") @Nullable Long rows,
        List<Field> fields,
        List<Source> sources) {
    /** A declared field. */
    record Field(String name, boolean required, @Nullable String hint) {}

    /** A declared source. */
    record Source(String code, String name) {}

    /** The list of datasets. */
    record DatasetList(List<DatasetBody> items, int total) {}

    static DatasetBody of(DatasetDeclaration dataset, @Nullable Instant receivedAt, @Nullable Long rows) {
        return new DatasetBody(
                dataset.id(),
                dataset.name(),
                dataset.about().owner(),
                dataset.about().update(),
                dataset.about().sensitivity(),
                receivedAt,
                rows,
                dataset.fields().stream()
                        .map(f -> new Field(
                                f.name(),
                                f.required() || dataset.identifiers().equals(List.of(f.name())),
                                dataset.identifiers().contains(f.name())
                                                && dataset.identifiers().size() > 1
                                        ? String.join("、", dataset.identifiers()) + "至少一列"
                                        : null))
                        .toList(),
                dataset.sources().stream()
                        .map(s -> new Source(s.code(), s.name()))
                        .toList());
    }
}
