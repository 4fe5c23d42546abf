package cn.huijian.engine.canon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A strict reader: no duplicate members, no null, no fractions, no lone surrogates, nothing after the value. It walks the
 * bytes themselves, because transcripts of a million leaves come this way.
 */
final class JsonReader {
    private static final int DEEPEST = 32;
    private final byte[] bytes;
    private int at;
    private int depth;

    JsonReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Json read() throws MalformedJson {
        Json value = value();
        space();
        if (at < bytes.length) {
            throw fault("unexpected text after the value");
        }
        return value;
    }

    private Json value() throws MalformedJson {
        space();
        return switch (peek()) {
            case '{' -> fields();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> number();
        };
    }

    private Json fields() throws MalformedJson {
        enter();
        TreeMap<String, Json> members = new TreeMap<>();
        space();
        if (peek() == '}') {
            at++;
        } else {
            do {
                space();
                String name = string();
                space();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw fault("member twice: " + name);
                }
                space();
            } while (more('}'));
        }
        depth--;
        return new Json.Fields(members);
    }

    private Json items() throws MalformedJson {
        enter();
        List<Json> values = new ArrayList<>();
        space();
        if (peek() == ']') {
            at++;
        } else {
            do {
                values.add(value());
                space();
            } while (more(']'));
        }
        depth--;
        return new Json.Items(values);
    }

    private boolean more(char end) throws MalformedJson {
        int c = peek();
        at++;
        if (c == ',') {
            return true;
        }
        if (c == end) {
            return false;
        }
        throw fault("expected , or " + end);
    }

    private void enter() throws MalformedJson {
        at++;
        if (++depth > DEEPEST) {
            throw fault("nested too deeply");
        }
    }

    private String string() throws MalformedJson {
        expect('"');
        int start = at;
        StringBuilder built = null;
        while (true) {
            int c = peek();
            if (c == '"') {
                String tail = text(start, at);
                at++;
                return built == null ? tail : checked(built.append(tail).toString());
            }
            if (c >= 0 && c < 0x20) {
                throw fault("control character in a string");
            }
            if (c == '\\') {
                built = built == null ? new StringBuilder() : built;
                built.append(text(start, at));
                at++;
                built.append(escaped());
                start = at;
            } else {
                at++;
            }
        }
    }

    /** The text of these bytes; the strict decoder is asked only when there is more than ASCII. */
    private String text(int from, int to) throws MalformedJson {
        int i = from;
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        if (i == to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw fault("not UTF-8");
        }
    }

    private char escaped() throws MalformedJson {
        int c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault("unknown escape");
        };
    }

    private char unicode() throws MalformedJson {
        if (at + 4 > bytes.length) {
            throw fault("short escape");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit((char) bytes[at + i], 16);
            if (digit < 0) {
                throw fault("bad escape");
            }
            code = code * 16 + digit;
        }
        at += 4;
        return (char) code;
    }

    private String checked(String value) throws MalformedJson {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw fault("lone surrogate");
        }
        return value;
    }

    private Json literal(String word, boolean value) throws MalformedJson {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return new Json.Flag(value);
    }

    private Json number() throws MalformedJson {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        int count = at - digits;
        String written = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        boolean plain = count >= 1 && count <= 16 && (count == 1 || bytes[digits] != '0');
        boolean fraction = at < bytes.length && ".eE".indexOf(bytes[at]) >= 0;
        if (!plain || fraction || written.equals("-0")) {
            throw fault("not an integer of the canonical form");
        }
        long value = Long.parseLong(written);
        if (Math.abs(value) > Json.Whole.LIMIT) {
            throw fault("integer beyond 2^53-1");
        }
        return new Json.Whole(value);
    }

    private void space() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
    }

    private int peek() throws MalformedJson {
        if (at >= bytes.length) {
            throw fault("ends too early");
        }
        return bytes[at];
    }

    private void expect(char wanted) throws MalformedJson {
        if (peek() != wanted) {
            throw fault("expected " + wanted);
        }
        at++;
    }

    private MalformedJson fault(String message) {
        return new MalformedJson("$@" + at, message);
    }
}
