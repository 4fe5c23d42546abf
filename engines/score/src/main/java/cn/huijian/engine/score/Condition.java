package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A question about the attributes of one fact or of the register. An absent attribute answers no, but for the negative ones. */
public sealed interface Condition {

    /** The attributes it reads. */
    default Set<String> keys() {
        return switch (this) {
            case OneOf(String key, var words) -> Set.of(key);
            case NoneOf(String key, var words) -> Set.of(key);
            case Contains(String key, var words) -> Set.of(key);
            case Lacks(String key, var words) -> Set.of(key);
            case StartsWith(String key, var prefixes) -> Set.of(key);
            case AtLeast(String key, var limit) -> Set.of(key);
            case Below(String key, var limit) -> Set.of(key);
            case BelowOrAbsent(String key, var limit) -> Set.of(key);
            case Truth(String key, var value) -> Set.of(key);
            case AgeAtLeast(String key, var age) -> Set.of(key);
            case AgeBelow(String key, var age) -> Set.of(key);
            case ShareAtLeast(String key, String whole, var limit) -> Set.of(key, whole);
            case ShareBelow(String key, String whole, var limit) -> Set.of(key, whole);
        };
    }

    /** The word is one of these. */
    record OneOf(String key, List<String> words) implements Condition {}

    /** The word is none of these, or absent. */
    record NoneOf(String key, List<String> words) implements Condition {}

    /** The text contains one of these. */
    record Contains(String key, List<String> words) implements Condition {}

    /** The text contains none of these, or is absent. */
    record Lacks(String key, List<String> words) implements Condition {}

    /** The code begins with one of these. */
    record StartsWith(String key, List<String> prefixes) implements Condition {}

    /** The number is at least this. */
    record AtLeast(String key, BigDecimal limit) implements Condition {}

    /** The number is below this. */
    record Below(String key, BigDecimal limit) implements Condition {}

    /** The number is below this, or absent. */
    record BelowOrAbsent(String key, BigDecimal limit) implements Condition {}

    /** The flag has this value. */
    record Truth(String key, boolean value) implements Condition {}

    /** From the day until the day of scoring at least this long. */
    record AgeAtLeast(String key, Period age) implements Condition {}

    /** From the day until the day of scoring less than this long. */
    record AgeBelow(String key, Period age) implements Condition {}

    /** Part / whole is at least this; no when the whole is 0. */
    record ShareAtLeast(String key, String whole, BigDecimal limit) implements Condition {}

    /** Part / whole is below this; no when the whole is 0. */
    record ShareBelow(String key, String whole, BigDecimal limit) implements Condition {}

    /** The answer for these attributes on this day. */
    default boolean holds(Map<String, FactValue> given, LocalDate asOf) {
        return switch (this) {
            case OneOf(String key, List<String> words) -> word(given, key, words::contains);
            case NoneOf(String key, List<String> words) -> !word(given, key, words::contains);
            case Contains(String key, List<String> words) -> word(given, key, text -> containsAny(text, words));
            case Lacks(String key, List<String> words) -> !word(given, key, text -> containsAny(text, words));
            case StartsWith(String key, List<String> prefixes) ->
                word(given, key, code -> prefixes.stream().anyMatch(code::startsWith));
            case AtLeast(String key, BigDecimal limit) -> number(given, key, value -> value.compareTo(limit) >= 0);
            case Below(String key, BigDecimal limit) -> number(given, key, value -> value.compareTo(limit) < 0);
            case BelowOrAbsent(String key, BigDecimal limit) ->
                !number(given, key, value -> value.compareTo(limit) >= 0);
            case Truth(String key, boolean value) ->
                given.get(key) instanceof FactValue.Flag(boolean flag) && flag == value;
            case AgeAtLeast(String key, Period age) ->
                day(given, key, day -> !day.plus(age).isAfter(asOf));
            case AgeBelow(String key, Period age) ->
                day(given, key, day -> day.plus(age).isAfter(asOf));
            case ShareAtLeast(String key, String whole, BigDecimal limit) ->
                share(given, key, whole, (part, least) -> part.compareTo(least) >= 0, limit);
            case ShareBelow(String key, String whole, BigDecimal limit) ->
                share(given, key, whole, (part, least) -> part.compareTo(least) < 0, limit);
        };
    }

    private static boolean share(
            Map<String, FactValue> given,
            String key,
            String whole,
            BiPredicate<BigDecimal, BigDecimal> question,
            BigDecimal limit) {
        return number(
                given,
                whole,
                all -> all.signum() > 0 && number(given, key, part -> question.test(part, all.multiply(limit))));
    }

    private static boolean containsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static boolean word(Map<String, FactValue> given, String key, Predicate<String> question) {
        return given.get(key) instanceof FactValue.Text(String word) && question.test(word);
    }

    private static boolean day(Map<String, FactValue> given, String key, Predicate<LocalDate> question) {
        return given.get(key) instanceof FactValue.Day(LocalDate day) && question.test(day);
    }

    private static boolean number(Map<String, FactValue> given, String key, Predicate<BigDecimal> question) {
        return switch (given.get(key)) {
            case FactValue.Whole(long value) -> question.test(BigDecimal.valueOf(value));
            case FactValue.Decimal(BigDecimal value) -> question.test(value);
            case null, default -> false;
        };
    }
}
