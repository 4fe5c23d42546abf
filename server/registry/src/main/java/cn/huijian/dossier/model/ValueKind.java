package cn.huijian.dossier.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The kinds of value an attribute of a fact may have, and how each stands in JSON. */
public enum ValueKind {
    /** A word or sentence, never blank. JSON string. */
    TEXT("文字"),
    /** A legal day. JSON string yyyy-MM-dd. */
    DATE("日期"),
    /** A whole number. JSON number. */
    INT("整数"),
    /** Money in fen. JSON number. */
    FEN("金额（分）"),
    /** A decimal number. JSON string, plain. */
    DEC("小数"),
    /** Yes or no. JSON boolean. */
    FLAG("是否");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    /** The kind in Chinese, for refusals. */
    public String word() {
        return word;
    }

    /** Reads the name used in knowledge files, for example {@code fen}. */
    public static ValueKind parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether the node is a value of this kind. */
    public boolean accepts(JsonNode node) {
        return switch (this) {
            case TEXT -> node.isString() && !node.stringValue().isBlank();
            case DATE -> node.isString() && date(node.stringValue()) != null;
            case INT -> node.isIntegralNumber() && node.canConvertToInt();
            case FEN -> node.isIntegralNumber() && node.canConvertToLong();
            case DEC -> node.isString() && decimal(node.stringValue()) != null;
            case FLAG -> node.isBoolean();
        };
    }

    /** The typed value: String, LocalDate, Integer, Long, BigDecimal or Boolean. */
    public Object value(JsonNode node) {
        return switch (this) {
            case TEXT -> node.stringValue();
            case DATE -> LocalDate.parse(node.stringValue());
            case INT -> node.intValue();
            case FEN -> node.longValue();
            case DEC -> new BigDecimal(node.stringValue());
            case FLAG -> node.booleanValue();
        };
    }

    /** The value in words, for a line of the timeline. */
    public String show(JsonNode node) {
        return switch (this) {
            case TEXT, DATE, DEC -> node.stringValue();
            case INT -> Integer.toString(node.intValue());
            case FEN -> yuan(node.longValue());
            case FLAG -> node.booleanValue() ? "是" : "否";
        };
    }

    private static String yuan(long fen) {
        return String.format("%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen / 100), Math.abs(fen % 100));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
