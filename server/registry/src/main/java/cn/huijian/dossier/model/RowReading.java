package cn.huijian.dossier.model;

import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.RegistrationNumber15;
import cn.huijian.kernel.Spelling;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one row of a dataset as what a fact says. What is required and cannot be read keeps the row apart; what is optional is left out with a remark. */
public final class RowReading {
    private static final int OLD_NUMBER = 15;

    private final DatasetMapping mapping;
    private final FactType type;
    private final Row row;
    private final List<RowIssue> reasons = new ArrayList<>();
    private final List<RowIssue> warnings = new ArrayList<>();
    private final ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    private RowReading(DatasetMapping mapping, FactType type, Row row) {
        this.mapping = mapping;
        this.type = type;
        this.row = row;
    }

    /** What became of the row. */
    public sealed interface Read {
        /**
         * It says something.
         *
         * @param codeRemark remark on the code, for firms that the register does not know
         */
        record Sound(
                String record,
                GivenIdentifier identifier,
                Content content,
                List<RowIssue> warnings,
                @Nullable RowIssue codeRemark)
                implements Read {}

        /** It cannot be taken in. */
        record Unsound(List<RowIssue> reasons) implements Read {}
    }

    public static Read read(DatasetMapping mapping, FactType type, Row row) {
        return new RowReading(mapping, type, row).read();
    }

    private Read read() {
        String record = Spelling.tidy(row.get(mapping.record()));
        if (record.isEmpty()) {
            reasons.add(issue(mapping.record(), "dossier.no-record", "没有记录编号，无法辨认是否重复", "补上来源的记录编号后重新导入"));
        }
        CodeRead code = code(row.get(mapping.code()));
        mapping.columns().forEach(this::column);
        month();
        if (validFrom == null && reasons.isEmpty()) {
            reasons.add(issue(mapping.code(), "dossier.no-date", "没有发生日期", "补上日期后重新导入"));
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            reasons.add(issue(nameOf(DatasetMapping.VALID_TO), "dossier.period", "结束日期早于开始日期", "核对两个日期后重新导入"));
        }
        if (reasons.isEmpty()) {
            type.fault(attributes)
                    .ifPresent(fault -> reasons.add(issue(mapping.record(), "dossier.schema", fault, "按说明修改后重新导入")));
        }
        if (!reasons.isEmpty() || validFrom == null || code.identifier() == null) {
            return new Read.Unsound(reasons);
        }
        var subject = new Subject("party", code.identifier());
        return new Read.Sound(
                record,
                code.identifier(),
                Content.of(List.of(subject), validFrom, validTo, attributes),
                List.copyOf(warnings),
                code.remark());
    }

    private record CodeRead(
            @Nullable GivenIdentifier identifier, @Nullable RowIssue remark) {}

    private CodeRead code(String given) {
        if (Spelling.code(given).length() == OLD_NUMBER) {
            return switch (RegistrationNumber15.read(given)) {
                case CodeReading.Conforming<RegistrationNumber15>(var number) ->
                    new CodeRead(new GivenIdentifier(Scheme.REGISTRATION_NUMBER, number.value()), null);
                case CodeReading.WrongCheckCharacter<RegistrationNumber15>(String spelling, String why) ->
                    new CodeRead(
                            new GivenIdentifier(Scheme.REGISTRATION_NUMBER, spelling), remark(given, spelling, why));
                case CodeReading.NotACode<RegistrationNumber15>(String text, String why) -> notACode(why);
            };
        }
        return switch (UnifiedSocialCreditCode.read(given)) {
            case CodeReading.Conforming<UnifiedSocialCreditCode>(var uscc) ->
                new CodeRead(new GivenIdentifier(Scheme.USCC, uscc.value()), null);
            case CodeReading.WrongCheckCharacter<UnifiedSocialCreditCode>(String spelling, String why) ->
                new CodeRead(new GivenIdentifier(Scheme.USCC, spelling), remark(given, spelling, why));
            case CodeReading.NotACode<UnifiedSocialCreditCode>(String text, String why) -> notACode(why);
        };
    }

    private CodeRead notACode(String why) {
        reasons.add(issue(mapping.code(), "dossier.not-a-code", why, "按营业执照补正代码后重新导入"));
        return new CodeRead(null, null);
    }

    private RowIssue remark(String given, String spelling, String why) {
        return new RowIssue(mapping.code(), "dossier.check-character", why, "对照营业执照核对代码", given, spelling);
    }

    private void column(DatasetMapping.Column column) {
        String cell = row.get(column.name());
        if (cell.isBlank()) {
            if (column.required()) {
                reasons.add(issue(column.name(), "dossier.missing", column.name() + "为必填", "补上后重新导入"));
            }
            return;
        }
        switch (column.to()) {
            case DatasetMapping.VALID_FROM -> validFrom = day(column, cell);
            case DatasetMapping.VALID_TO -> validTo = day(column, cell);
            default -> attribute(column, type.attributes().get(column.to()), cell);
        }
    }

    private @Nullable LocalDate day(DatasetMapping.Column column, String cell) {
        Optional<LocalDate> day = Cells.day(cell);
        if (day.isEmpty()) {
            reasons.add(issue(column.name(), "dossier.unreadable", "「" + cell + "」不是日期", "改为 2026-01-31 的写法后重新导入"));
        }
        return day.map(read -> column.lastDay() ? read.plusDays(1) : read).orElse(null);
    }

    private void attribute(DatasetMapping.Column column, @Nullable Attribute attribute, String cell) {
        if (attribute == null) {
            throw new IllegalStateException(column.to() + " is not declared");
        }
        Optional<JsonNode> value = Cells.read(attribute, cell)
                .filter(read -> attribute.codes().isEmpty() || attribute.codes().containsKey(read.asString()));
        if (value.isPresent()) {
            attributes.set(attribute.key(), value.get());
            return;
        }
        String wanted = attribute.codes().isEmpty()
                ? attribute.kind().word()
                : String.join("、", attribute.codes().keySet().stream().sorted().toList());
        var issue = new RowIssue(
                column.name(), "dossier.unreadable", "「%s」读不出，应为%s".formatted(cell, wanted), "按要求改写后重新导入", cell, null);
        (column.required() || attribute.required() ? reasons : warnings).add(issue);
    }

    private void month() {
        if (mapping.month().isEmpty()) {
            return;
        }
        String name = mapping.month().get();
        Optional<YearMonth> month = Cells.month(row.get(name));
        if (month.isEmpty()) {
            reasons.add(issue(name, "dossier.unreadable", "「" + row.get(name) + "」不是月份", "改为 2026-01 的写法后重新导入"));
            return;
        }
        validFrom = month.get().atDay(1);
        mapping.columns().stream()
                .filter(column -> column.name().equals(name))
                .forEach(column -> attributes.put(column.to(), month.get().toString()));
    }

    private String nameOf(String target) {
        return mapping.columns().stream()
                .filter(column -> column.to().equals(target))
                .map(DatasetMapping.Column::name)
                .findFirst()
                .orElse(target);
    }

    private RowIssue issue(String field, String code, String reason, String remedy) {
        return new RowIssue(field, code, reason, remedy, row.get(field), null);
    }
}
