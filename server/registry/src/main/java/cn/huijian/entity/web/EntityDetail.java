package cn.huijian.entity.web;

import cn.huijian.entity.web.EntityRow.UnitBody;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One firm: identity, register data with the provenance of each field, what may be done now. */
record EntityDetail(
        String id,
        @Nullable String uscc,
        String name,
        String kind,
        String kindWord,
        String status,
        String statusWord,

        @Schema(allowableValues = {"green", "orange", "red", "plain"})
        String statusTone,

        @Nullable LocalDate established,
        @Nullable String industry,
        @Nullable String industryWord,

        @Nullable @Schema(description = "来源没有给出行业代码时,按经营范围和名称推断的大类")
        DerivedIndustry derivedIndustry,

        @Nullable Capital capital,
        UnitBody unit,
        @Nullable String district,
        @Nullable String street,
        @Nullable String grid,
        @Nullable String address,
        @Nullable String scope,
        @Nullable Position position,
        @Nullable Person legalRepresentative,
        @Nullable Person phone,
        List<FormerName> formerNames,
        List<IdentifierBody> identifiers,
        @Schema(description = "每个字段的原值、规范值、来源、入库时间") List<FieldBody> fields,
        @Schema(description = "有未处理的冲突") boolean disputed,
        boolean demo,
        @Schema(description = "登记事项的版本，合并和撤销合并时随命令带回") int version,
        @Nullable @Schema(description = "已并入的主体") MergedInto mergedInto,
        List<OpenAction> actions) {
    /** The firm that stands for one merged away. */
    record MergedInto(String id, String name, @Nullable String uscc) {}

    /** A 大类 told from scope and name, shown as derived and never used to score a firm. */
    record DerivedIndustry(
            @Schema(example = "62") String code,
            @Nullable @Schema(example = "餐饮业") String word,

            @Schema(description = "可信度,0 到 1", example = "0.83")
            String confidence) {}

    /** 注册资本 in the main unit of its currency. */
    record Capital(
            @Schema(example = "1000000.00") String amount,
            @Schema(example = "CNY") String currency) {}

    /** CGCS2000 degrees as the source gave them. */
    record Position(double longitude, double latitude) {}

    /** A masked personal value; {@code ref} is what revealing it asks for. */
    record Person(@Schema(example = "沈**") String masked, String ref) {}

    /** A name the firm had. */
    record FormerName(
            String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A code or number of the firm. */
    record IdentifierBody(
            String kind,
            String kindWord,
            String value,
            @Nullable LocalDate from) {}

    /** One field with provenance. */
    record FieldBody(
            String name,
            String given,
            @Nullable String normalised,
            String source,
            String sourceName,

            @Nullable @Schema(description = "批次与行号", example = "IM-7 第 839 行")
            String record,

            LocalDate validFrom,
            Instant recordedAt,
            boolean masked,

            @Nullable @Schema(description = "几个来源说法不同时，为什么取这个值", example = "按来源的法定权威：登记机关优先于许可机关")
            String why,

            @Schema(description = "没有被采用的说法") List<OtherValue> others) {}

    /** What another record says of the field; {@code entity} if it belongs to a firm that was merged into this one. */
    record OtherValue(
            String given,
            @Nullable String normalised,
            String sourceName,
            String record,
            LocalDate validFrom,
            Instant recordedAt,
            @Nullable String entity) {}

    /** One line a change of a field. */
    record ChangeBody(
            String field,
            @Nullable String before,
            @Nullable String after,
            String source,
            String sourceName,
            LocalDate validFrom,
            Instant recordedAt) {}

    /** The changes of a firm, newest first. */
    record ChangeList(List<ChangeBody> items, int total) {}
}
