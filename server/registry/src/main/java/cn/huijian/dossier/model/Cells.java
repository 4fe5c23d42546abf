package cn.huijian.dossier.model;

import cn.huijian.kernel.Spelling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads cells of paper and spreadsheets as values of facts. Empty when a cell cannot be read as such. */
public final class Cells {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?");
    private static final Pattern AMOUNT = Pattern.compile("[￥¥]?(-?[0-9,]+(?:\\.[0-9]+)?)(万?元?)");

    private Cells() {}

    /** The cell as a value of the attribute. */
    public static Optional<JsonNode> read(Attribute attribute, String cell) {
        return switch (attribute.kind()) {
            case TEXT ->
                Optional.of(JSON.stringNode(attribute.codes().isEmpty() ? words(cell) : code(attribute, cell)));
            case DATE -> day(cell).map(day -> JSON.stringNode(day.toString()));
            case INT -> whole(cell);
            case FEN -> fen(cell);
            case DEC -> decimal(cell).map(number -> JSON.stringNode(number.toPlainString()));
            case FLAG -> flag(cell);
        };
    }

    /** 2026-03-18, 2026/3/18, 2026.3.18, 2026年3月18日, 20260318, each with or without a time of day behind it. */
    public static Optional<LocalDate> day(String cell) {
        Matcher day = DAY.matcher(Spelling.halfWidth(Spelling.tidy(cell)));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 2026-03, 2026/3, 2026年3月, 202603. */
    public static Optional<YearMonth> month(String cell) {
        Matcher month = MONTH.matcher(Spelling.code(cell));
        if (!month.matches()
                || Integer.parseInt(month.group(2)) > 12
                || month.group(2).equals("0")) {
            return Optional.empty();
        }
        return Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
    }

    /** Words as they are kept: letters and digits half-width; punctuation stays as it was written. */
    private static String words(String cell) {
        String tidy = Spelling.tidy(cell);
        var text = new StringBuilder(tidy.length());
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            char half = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            text.append(Character.isLetterOrDigit(half) ? half : c);
        }
        return text.toString();
    }

    private static String code(Attribute attribute, String cell) {
        String tidy = Spelling.tidy(cell);
        return attribute.codes().containsKey(tidy) ? tidy : Spelling.code(cell);
    }

    private static Optional<JsonNode> whole(String cell) {
        return decimal(cell).flatMap(number -> {
            try {
                return Optional.<JsonNode>of(JSON.numberNode(number.intValueExact()));
            } catch (ArithmeticException notWhole) {
                return Optional.empty();
            }
        });
    }

    private static Optional<JsonNode> fen(String cell) {
        Matcher amount = AMOUNT.matcher(Spelling.code(cell));
        if (!amount.matches()) {
            return Optional.empty();
        }
        int places = amount.group(2).startsWith("万") ? 6 : 2;
        try {
            return Optional.of(JSON.numberNode(new BigDecimal(amount.group(1).replace(",", ""))
                    .movePointRight(places)
                    .longValueExact()));
        } catch (ArithmeticException | NumberFormatException finerThanFen) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String cell) {
        try {
            return Optional.of(new BigDecimal(Spelling.code(cell).replace(",", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> flag(String cell) {
        return switch (Spelling.code(cell)) {
            case "是", "Y", "YES", "TRUE", "1" -> Optional.of(JSON.booleanNode(true));
            case "否", "N", "NO", "FALSE", "0" -> Optional.of(JSON.booleanNode(false));
            default -> Optional.empty();
        };
    }
}
