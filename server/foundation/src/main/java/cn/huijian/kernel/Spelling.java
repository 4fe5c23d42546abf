package cn.huijian.kernel;

import java.util.Locale;

/**
 * How text from outside is spelt here. Traditional and simplified characters are never exchanged, and characters beyond the basic plane (𠮷)
 * stay: they stand in real names.
 */
public final class Spelling {
    private static final int REPLACEMENT = 0xFFFD;

    private Spelling() {}

    /**
     * Text fit to be kept and shown: control and invisible format characters gone, every kind of space one plain space, none at the ends.
     * Widths and letters stay as they were written.
     */
    public static String tidy(String given) {
        var tidied = new StringBuilder(given.length());
        given.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!tidied.isEmpty() && tidied.charAt(tidied.length() - 1) != ' ') {
                    tidied.append(' ');
                }
            } else if (Character.getType(c) == Character.SURROGATE) {
                tidied.appendCodePoint(REPLACEMENT);
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                tidied.appendCodePoint(c);
            }
        });
        int end = tidied.length();
        return end > 0 && tidied.charAt(end - 1) == ' ' ? tidied.substring(0, end - 1) : tidied.toString();
    }

    /** The full-width forms of ASCII (Ａ０（，) as ASCII; the rest untouched. */
    public static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
        }
        return half.toString();
    }

    /** A code as it is kept: half-width, upper case, without any space. */
    public static String code(String given) {
        return halfWidth(tidy(given)).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** A form in which two spellings of one name or address are equal: as {@link #code}, with every kind of bracket and dash the same. */
    public static String comparable(String given) {
        return code(given)
                .replace('【', '(')
                .replace('】', ')')
                .replace('〔', '(')
                .replace('〕', ')')
                .replace('[', '(')
                .replace(']', ')')
                .replace('—', '-')
                .replace('–', '-')
                .replace('－', '-');
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
