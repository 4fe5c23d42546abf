package cn.huijian.exchange.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that came as JSON objects.
 *
 * @param batch the sender's number of the batch
 * @param header names in the order in which they first appear
 * @param rows cells in the order of the header, {@code null} where a row does not give the field
 */
public record PushedRows(String batch, List<String> header, List<List<@Nullable String>> rows) {
    /** Longest value of a field, in characters. */
    private static final int LONGEST = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public PushedRows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The body is not as {@code docs/push.md} says; the message is a Chinese sentence. */
    public static final class MalformedException extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        MalformedException(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads {@code {"batch": …, "rows": [{…}, …]}}. */
    public static PushedRows read(byte[] body, int most) throws MalformedException {
        JsonNode root = parse(body);
        String batch = root.path("batch").isString() ? root.path("batch").asString() : "";
        if (!batch.matches("[A-Za-z0-9._:-]{1,64}")) {
            throw new MalformedException("batch 应为 1 至 64 个字母、数字、点、下划线、冒号或连字符。请改正后重发。");
        }
        if (!root.path("rows").isArray() || root.path("rows").isEmpty()) {
            throw new MalformedException("rows 应为至少一行的数组。请改正后重发。");
        }
        if (root.path("rows").size() > most) {
            throw new MalformedException(
                    "一批最多 " + most + " 行，这一批有 " + root.path("rows").size() + " 行。请分成几批发送。");
        }
        List<JsonNode> rows = new ArrayList<>();
        root.path("rows").forEach(rows::add);
        return of(batch, rows);
    }

    /** The rows of one message: an object is one row, an array as many as it holds. */
    public static List<JsonNode> message(byte[] value) throws MalformedException {
        JsonNode root = parse(value);
        List<JsonNode> rows = new ArrayList<>();
        if (root.isArray()) {
            root.forEach(rows::add);
        } else {
            rows.add(root);
        }
        of("message", rows);
        return rows;
    }

    /** Rows that were read one by one, under one header. */
    public static PushedRows of(String batch, List<JsonNode> rows) throws MalformedException {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            row.propertyNames().forEach(names::add);
        }
        List<String> header = List.copyOf(names);
        List<List<@Nullable String>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(cells(i + 1, rows.get(i), header));
        }
        return new PushedRows(batch, header, cells);
    }

    private static JsonNode parse(byte[] body) throws MalformedException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new MalformedException("正文不是正确的 JSON（UTF-8，同一对象内不得有重名字段）。请核对后重发。");
        }
    }

    private static List<@Nullable String> cells(int number, JsonNode row, List<String> header)
            throws MalformedException {
        if (!row.isObject()) {
            throw new MalformedException("第 " + number + " 行不是对象。每一行应是字段名到值的对象，请改正后重发。");
        }
        List<@Nullable String> cells = new ArrayList<>();
        boolean given = false;
        for (String name : header) {
            @Nullable String cell = cell(number, name, row.path(name));
            given |= cell != null && !cell.isBlank();
            cells.add(cell);
        }
        if (!given) {
            throw new MalformedException("第 " + number + " 行没有任何内容。请去掉空行后重发。");
        }
        return java.util.Collections.unmodifiableList(cells);
    }

    private static @Nullable String cell(int number, String name, JsonNode value) throws MalformedException {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isContainer()) {
            throw new MalformedException("第 " + number + " 行的 " + name + " 不是单个值。请改为文字、数字或真假值后重发。");
        }
        String text = value.isNumber() ? number(value.decimalValue()) : value.asString();
        if (text.length() > LONGEST) {
            throw new MalformedException("第 " + number + " 行的 " + name + " 超过 " + LONGEST + " 个字符。请缩短后重发。");
        }
        return text;
    }

    private static String number(BigDecimal value) {
        return value.precision() - value.scale() > 100 ? value.toString() : value.toPlainString();
    }
}
