package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One typed attribute value. */
public sealed interface FactValue {

    /** A word as given. */
    record Text(String value) implements FactValue {}

    /** A legal day. */
    record Day(LocalDate value) implements FactValue {}

    /** A count, a year, or money in fen. */
    record Whole(long value) implements FactValue {}

    /** A decimal. */
    record Decimal(BigDecimal value) implements FactValue {
        public Decimal {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements FactValue {}

    static FactValue of(String value) {
        return new Text(value);
    }

    static FactValue of(LocalDate value) {
        return new Day(value);
    }

    static FactValue of(long value) {
        return new Whole(value);
    }

    static FactValue of(BigDecimal value) {
        return new Decimal(value);
    }

    static FactValue of(boolean value) {
        return new Flag(value);
    }

    /** The tagged form of stored inputs: {@code {"day":"2026-03-18"}}. */
    default Json toJson() {
        return switch (this) {
            case Text(String value) -> Json.fields(Map.of("text", Json.of(value)));
            case Day(LocalDate value) -> Json.fields(Map.of("day", Json.of(value.toString())));
            case Whole(long value) -> Json.fields(Map.of("whole", Json.of(value)));
            case Decimal(BigDecimal value) -> Json.fields(Map.of("decimal", Json.of(value.toPlainString())));
            case Flag(boolean value) -> Json.fields(Map.of("flag", Json.of(value)));
        };
    }

    static FactValue read(Member member) throws MalformedJson {
        Set<String> names = member.names();
        String tag = names.size() == 1 ? names.iterator().next() : "";
        try {
            return switch (tag) {
                case "text" -> of(member.text(tag));
                case "day" -> of(LocalDate.parse(member.text(tag)));
                case "whole" -> of(member.whole(tag));
                case "decimal" -> of(new BigDecimal(member.text(tag)));
                case "flag" -> of(member.flag(tag));
                default -> throw new MalformedJson(member.path(), "expected one of text, day, whole, decimal, flag");
            };
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new MalformedJson(member.path() + "." + tag, "unreadable");
        }
    }
}
