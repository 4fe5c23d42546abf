package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.entity.store.ListQuery;
import cn.huijian.entity.store.ListQuery.Sort;
import cn.huijian.entity.store.SearchTerms;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Spelling;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters of the list as they stand in the address; several values are joined by commas. */
record EntityFilter(
        @Nullable @Schema(description = "名称中的文字(空格分开可多个)、信用代码开头、拼音首字母")
        String q,

        @Nullable @Schema(description = "监管所编号,或 unassigned")
        String unit,

        @Nullable String kind,
        @Nullable String status,

        @Nullable @Schema(description = "GB/T 4754 代码开头", example = "62")
        String industry,

        @Nullable @Schema(description = "A、B、C、D 或 - 未评;需要查看分类的权限")
        String grade,

        @Nullable String district,
        @Nullable String street,
        @Nullable String grid,
        @Nullable LocalDate establishedFrom,
        @Nullable LocalDate establishedTo,
        @Nullable Boolean demo,

        @Nullable @Schema(description = "newest、name 或 established")
        String sort) {
    private static final String UNASSIGNED = "unassigned";

    ListQuery query(Staff staff) {
        List<String> grades = values(grade);
        if (!grades.isEmpty() && !staff.may("creditrisk.read")) {
            throw new RefusedException("entity.grade-forbidden", "您没有查看信用风险分类的权限，不能按分类筛选。请去掉这项筛选，或向安全管理员申请。");
        }
        String text = q == null ? "" : q.strip();
        String code = Spelling.code(text);
        boolean isCode = code.matches("[0-9A-Z]{4,18}") && code.matches(".*[0-9].*");
        boolean isInitials = !isCode && code.matches("[A-Z]{2,24}");
        return new ListQuery(
                staff.scope(),
                values(unit).stream().map(EntityFilter::unitNumber).toList(),
                isCode || isInitials ? List.of() : SearchTerms.of(text),
                isCode ? code : null,
                isInitials ? code.toLowerCase(Locale.ROOT) : null,
                values(kind),
                values(status),
                industries(),
                grades,
                values(district),
                values(street),
                values(grid),
                establishedFrom,
                establishedTo,
                demo,
                order());
    }

    /** A section letter stands for its divisions, because codes are kept as digits. */
    private List<String> industries() {
        return values(industry).stream()
                .flatMap(code -> code.matches("[A-T]")
                        ? IntStream.rangeClosed(1, 97)
                                .mapToObj(division -> String.format("%02d", division))
                                .filter(division -> new IndustryCode(division).section() == code.charAt(0))
                        : Stream.of(code))
                .toList();
    }

    private Sort order() {
        try {
            return Sort.valueOf(Objects.requireNonNullElse(sort, "newest").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("entity.bad-sort", "排序方式“" + sort + "”无效。可用 newest、name、established。");
        }
    }

    private static int unitNumber(String text) {
        if (text.equals(UNASSIGNED)) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException("entity.bad-unit", "监管所编号“" + text + "”无效。请从列表中选择。");
        }
    }

    private static List<String> values(@Nullable String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
