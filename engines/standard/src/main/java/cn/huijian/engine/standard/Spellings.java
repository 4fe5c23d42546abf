package cn.huijian.engine.standard;

import java.text.Normalizer;

/** Makes equal what only the keyboard made different. */
final class Spellings {
    private static final String OPENING = "([{〔【";
    private static final String CLOSING = ")]}〕】";

    private Spellings() {}

    /** Half width for letters, digits and punctuation of full width (NFKC). */
    static String folded(String given) {
        return Normalizer.isNormalized(given, Normalizer.Form.NFKC)
                ? given
                : Normalizer.normalize(given, Normalizer.Form.NFKC);
    }

    /** The full-width forms of ASCII as ASCII; the rest untouched. */
    static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
        }
        return half.toString();
    }

    /** Invisible characters away, every kind of space one plain space, none at the ends; lone surrogates are shown as lost. */
    static String tidy(String given) {
        if (isTidy(given)) {
            return given;
        }
        StringBuilder tidied = new StringBuilder(given.length());
        given.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!tidied.isEmpty() && tidied.charAt(tidied.length() - 1) != ' ') {
                    tidied.append(' ');
                }
            } else if (Character.getType(c) == Character.SURROGATE) {
                tidied.append('\uFFFD');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                tidied.appendCodePoint(c);
            }
        });
        return tidied.toString().strip();
    }

    /** Most cells are: letters, digits and punctuation without a space. */
    private static boolean isTidy(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean plain =
                    (c > ' ' && c < 0x7F) || (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\uFF01' && c <= '\uFF5E');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The text outside of brackets of any kind; one that is never closed hides the rest, one that was never opened nothing. */
    static String withoutBrackets(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
