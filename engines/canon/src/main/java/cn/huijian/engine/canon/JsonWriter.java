package cn.huijian.engine.canon;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the canonical bytes straight into one growing array: rosters of a million leaves pass through here. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";
    private byte[] buffer = new byte[256];
    private int length;

    private JsonWriter() {}

    static byte[] write(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return Arrays.copyOf(writer.buffer, writer.length);
    }

    private void value(Json value) {
        switch (value) {
            case Json.Text(String text) -> text(text);
            case Json.Whole(long number) -> ascii(Long.toString(number));
            case Json.Flag(boolean flag) -> ascii(flag ? "true" : "false");
            case Json.Items items -> items(items);
            case Json.Fields fields -> fields(fields);
        }
    }

    private void items(Json.Items items) {
        put('[');
        boolean first = true;
        for (Json item : items.values()) {
            if (!first) {
                put(',');
            }
            first = false;
            value(item);
        }
        put(']');
    }

    private void fields(Json.Fields fields) {
        put('{');
        boolean first = true;
        for (var member : fields.values().entrySet()) {
            if (!first) {
                put(',');
            }
            first = false;
            text(member.getKey());
            put(':');
            value(member.getValue());
        }
        put('}');
    }

    private void text(String text) {
        put('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("lone surrogate at index " + i);
                }
                i++;
            } else if (c < 0x20 || c == '"' || c == '\\') {
                utf8(text, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        utf8(text, plain, text.length());
        put('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\t' -> ascii("\\t");
            case '\n' -> ascii("\\n");
            case '\f' -> ascii("\\f");
            case '\r' -> ascii("\\r");
            default -> ascii("\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15));
        }
    }

    private void utf8(String text, int from, int to) {
        if (from < to) {
            append(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void ascii(String text) {
        append(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(char c) {
        room(1);
        buffer[length++] = (byte) c;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
        }
    }
}
