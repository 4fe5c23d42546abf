package cn.huijian.engine.draw;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one way in which a public value is written. */
public enum PublicForm {
    /** 双色球: six red numbers 01–33 ascending, then the blue one 01–16: {@code 03 09 14 20 27 31 + 08}. */
    DOUBLE_COLOUR_BALL("ssq/1", "[0-9]{2}( [0-9]{2}){5} \\+ [0-9]{2}"),
    /** Digits in the order drawn, without spaces (福彩3D, 排列五 …): {@code 40917}. */
    DIGITS("digits/1", "[0-9]{3,32}"),
    /** Lower-case hexadecimal digits, e.g. a block hash or a randomness beacon: 32 bytes or more. */
    HEX("hex/1", "([0-9a-f]{2}){32,128}");

    private final String code;
    private final Pattern pattern;

    PublicForm(String code, String pattern) {
        this.code = code;
        this.pattern = Pattern.compile(pattern);
    }

    /** The name used in transcripts. */
    public String code() {
        return code;
    }

    static Optional<PublicForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    /** Whether the value is written in this form and is possible. */
    public boolean accepts(String value) {
        return pattern.matcher(value).matches() && (this != DOUBLE_COLOUR_BALL || possibleBalls(value));
    }

    private static boolean possibleBalls(String value) {
        int[] red = Arrays.stream(value.substring(0, 17).split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        int blue = Integer.parseInt(value.substring(20));
        for (int i = 1; i < red.length; i++) {
            if (red[i] <= red[i - 1]) {
                return false;
            }
        }
        return red[0] >= 1 && red[5] <= 33 && blue >= 1 && blue <= 16;
    }
}
