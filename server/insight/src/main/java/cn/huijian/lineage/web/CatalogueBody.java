package cn.huijian.lineage.web;

import cn.huijian.exchange.UpdatePromises;
import cn.huijian.lineage.model.Uses.Use;
import cn.huijian.lineage.store.Catalogue;
import cn.huijian.lineage.store.Catalogue.Entry;
import cn.huijian.lineage.store.Declarations.Field;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue as it is shown. */
record CatalogueBody(
        List<EntryBody> items,
        @Schema(description = "质量分看最近多少天") int qualityDays) {

    /** A dataset. */
    record EntryBody(
            String id,
            String name,
            @Schema(description = "数据类别", example = "监管") String group,
            String owner,
            String sensitivity,
            @Schema(description = "更新承诺") String update,
            String legalSource,
            int fields,
            @Schema(description = "涉及个人信息的字段数") int personalFields,
            @Schema(description = "由它建立的记录数") long records,
            @Nullable Instant lastReceived,
            @Schema(description = "是否超过更新承诺") boolean late,
            @Schema(description = "来源代码") List<String> sources,

            @Schema(description = "质量分：合规检查所占百分比；没有检查过为空") @Nullable
            BigDecimal quality,

            @Schema(description = "读取它的评分规则数") long rules,
            @Schema(description = "读取它的公示规则数") long publicity,
            @Schema(description = "读取它的报送格式数") long layouts) {}

    /** A dataset with its fields and users. */
    record DetailBody(EntryBody entry, List<FromBody> sources, List<FieldBody> fieldList, List<UseBody> uses) {}

    /** A source that brought rows of it. */
    record FromBody(String code, String name) {}

    /** A field and who reads it. */
    record FieldBody(
            String node,
            String name,
            String sensitivity,
            boolean personal,
            boolean required,
            String description,
            @Schema(description = "成为事实的哪一项") String becomes,
            List<UseBody> readers) {}

    /** Who reads. */
    record UseBody(String node, String kind, String title, String note, int attributes) {}

    static EntryBody of(Entry entry, Instant now) {
        var one = entry.dataset();
        return new EntryBody(
                one.id(),
                one.name(),
                one.group(),
                one.owner(),
                one.sensitivity(),
                one.update(),
                one.legalSource(),
                one.fields().size(),
                (int) one.fields().stream().filter(Field::personal).count(),
                entry.records(),
                entry.last(),
                entry.last() != null && UpdatePromises.late(one.update(), entry.last(), now),
                entry.sources(),
                quality(entry),
                count(entry, "rule"),
                count(entry, "publicity"),
                count(entry, "layout"));
    }

    private static @Nullable BigDecimal quality(Entry entry) {
        return entry.checked() == 0
                ? null
                : BigDecimal.valueOf(entry.checked() - entry.failed())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(entry.checked()), 1, RoundingMode.FLOOR);
    }

    private static long count(Entry entry, String kind) {
        return entry.uses().stream()
                .filter(use -> use.node().kind().code().equals(kind))
                .count();
    }

    static UseBody use(Use use) {
        return new UseBody(
                use.node().toString(),
                use.node().kind().label(),
                use.title(),
                use.note(),
                use.attributes().size());
    }

    static FieldBody field(Entry entry, Field field, String becomes) {
        return new FieldBody(
                "field:" + entry.dataset().id() + "/" + field.name(),
                field.name(),
                field.sensitivity(),
                field.personal(),
                field.required(),
                field.description(),
                becomes,
                Catalogue.readersOf(entry, field).stream()
                        .map(CatalogueBody::use)
                        .toList());
    }
}
