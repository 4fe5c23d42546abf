package cn.huijian.exchange.model;

import cn.huijian.exchange.GivenDate;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.Spelling;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that should hold of every row of a dataset.
 *
 * @param id stable in the dataset
 * @param name the rule as a short sentence, in Chinese
 */
public record QualityRule(String id, String field, String name, Dimension dimension, Check check) {
    /** Whether the rule speaks of a row, and if so whether it holds. */
    public enum Verdict {
        HOLDS,
        FAILS,
        SILENT
    }

    /** What is asked of a row. Where a value that the question needs is absent, all but {@link Present} are silent. */
    public sealed interface Check {
        /** The field is given. */
        record Present() implements Check {}

        /** The value has the shape that the declaration promises. */
        record Shaped(FieldDeclaration field) implements Check {}

        /** The code's check character fits (GB 32100-2015); old numbers are not asked. */
        record CheckCharacter() implements Check {}

        /** The day is not after the day for which the data holds. */
        record NotFuture() implements Check {}

        /** The day is not before that of another field. */
        record NotBefore(String other) implements Check {}

        /** The text names what another field says. */
        record Contains(String other) implements Check {}

        /** The day lies at most so many calendar days before the data came. */
        record WithinDays(int days) implements Check {}

        /** No character was lost anywhere in the row. */
        record Whole() implements Check {}
    }

    /** @param values cells by field, empty ones absent */
    public Verdict judge(Map<String, String> values, LocalDate asOf) {
        String value = values.getOrDefault(field, "");
        return switch (check) {
            case Check.Present() -> verdict(!value.isEmpty());
            case Check.Whole() -> verdict(values.values().stream().noneMatch(cell -> cell.indexOf('\uFFFD') >= 0));
            case Check.Shaped(var declared) ->
                value.isEmpty() ? Verdict.SILENT : verdict(ValueShape.fits(declared, value));
            case Check.CheckCharacter() -> code(value);
            case Check.NotFuture() -> day(value).map(d -> verdict(!d.isAfter(asOf))).orElse(Verdict.SILENT);
            case Check.WithinDays(int days) ->
                day(value).map(d -> verdict(!d.isBefore(asOf.minusDays(days)))).orElse(Verdict.SILENT);
            case Check.NotBefore(String other) ->
                day(value)
                        .flatMap(d -> day(values.getOrDefault(other, "")).map(o -> verdict(!d.isBefore(o))))
                        .orElse(Verdict.SILENT);
            case Check.Contains(String other) -> contains(value, values.getOrDefault(other, ""));
        };
    }

    private static Verdict code(String value) {
        if (value.isEmpty()) {
            return Verdict.SILENT;
        }
        return switch (UnifiedSocialCreditCode.read(value)) {
            case CodeReading.Conforming<UnifiedSocialCreditCode> same -> Verdict.HOLDS;
            case CodeReading.WrongCheckCharacter<UnifiedSocialCreditCode> wrong -> Verdict.FAILS;
            case CodeReading.NotACode<UnifiedSocialCreditCode> none -> Verdict.SILENT;
        };
    }

    private static Verdict contains(String text, String part) {
        String plain = Spelling.tidy(part).replaceAll("[市区县]$", "");
        return text.isEmpty() || plain.isEmpty() ? Verdict.SILENT : verdict(text.contains(plain));
    }

    private static Optional<LocalDate> day(String value) {
        return value.isEmpty() ? Optional.empty() : GivenDate.read(value);
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.HOLDS : Verdict.FAILS;
    }
}
