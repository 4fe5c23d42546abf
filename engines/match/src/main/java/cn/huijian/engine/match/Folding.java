package cn.huijian.engine.match;

/** Makes equal what only the keyboard made different: 全半角, 大小写, 繁简, spaces, kinds of brackets and dashes. */
final class Folding {
    private static final String DIGITS = "〇零一二三四五六七八九";

    private static final String COUNTED = "号幢栋楼层室单组社村段路街环巷区座期";

    private Folding() {}

    /** For names: brackets stay as () , everything that is neither letter, digit nor bracket goes. */
    static String name(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = fold(raw.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '(' || c == ')') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** For addresses: Chinese numbers become digits, every other separator one space, a dash between digits stays. */
    static String address(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = fold(raw.charAt(i));
            if (c == '十' && counting(raw, i)) {
                ten(raw, i, folded);
                continue;
            }
            int digit = counting(raw, i) ? DIGITS.indexOf(c) : -1;
            if (digit >= 0) {
                folded.append((char) ('0' + Math.max(0, digit - 1)));
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            } else if (c == '-' || c == '#') {
                folded.append('-');
            } else if (c == ' ') {
                space(raw, i, folded);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    /** White space parts only numbers. */
    private static void space(String raw, int at, StringBuilder folded) {
        boolean digitBefore = !folded.isEmpty() && Character.isDigit(folded.charAt(folded.length() - 1));
        if (digitBefore && at + 1 < raw.length() && Character.isDigit(raw.charAt(at + 1))) {
            folded.append('-');
        }
    }

    /** Whether the run of Chinese numerals here counts something: 三村 and 二环路, but not 九龙坡 or 三元村. */
    private static boolean counting(String raw, int at) {
        if (DIGITS.indexOf(raw.charAt(at)) < 0 && raw.charAt(at) != '十') {
            return false;
        }
        int end = at;
        while (end < raw.length() && (DIGITS.indexOf(raw.charAt(end)) >= 0 || raw.charAt(end) == '十')) {
            end++;
        }
        return end < raw.length() && COUNTED.indexOf(raw.charAt(end)) >= 0;
    }

    /** 十 alone is 10, after a digit a place, before one its ten: 十二 12, 二十 20, 二十三 23. */
    private static void ten(String raw, int at, StringBuilder folded) {
        boolean before = at > 0 && DIGITS.indexOf(raw.charAt(at - 1)) > 1;
        boolean after = at + 1 < raw.length() && DIGITS.indexOf(raw.charAt(at + 1)) > 1;
        if (!before) {
            folded.append('1');
        }
        if (!after) {
            folded.append('0');
        }
    }

    /** As it is if it is sealed; else only digits; 86 in front of eleven and an area code in front of seven or eight go. */
    static String phone(String raw) {
        if (!raw.isEmpty() && raw.charAt(0) == MatchRecord.SEALED) {
            return raw;
        }
        StringBuilder digits = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = fold(raw.charAt(i));
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        String all = digits.toString();
        if (all.length() > 11 && all.startsWith("86")) {
            all = all.substring(2);
        }
        if (all.startsWith("0") && all.length() >= 10) {
            int area = all.startsWith("01") || all.startsWith("02") ? 3 : 4;
            all = all.substring(area);
        }
        return all.length() < 5 ? "" : all;
    }

    /** Upper-case letters and digits only: identifiers and codes. */
    static String code(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = fold(raw.charAt(i));
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    static char fold(char raw) {
        char c = raw;
        if (c >= '\uFF01' && c <= '\uFF5E') {
            c = (char) (c - 0xFEE0);
        }
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '〔', '［', '【', '「', '『' -> '(';
            case '〕', '］', '】', '」', '』' -> ')';
            case '－', '—', '–', '‐', '―', '之' -> c == '之' ? '之' : '-';
            default -> Hanzi.simple(c);
        };
    }
}
