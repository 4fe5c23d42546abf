package cn.huijian.engine.standard;

/** Numerals of dates: years digit by digit (二〇二四), months and days as numbers up to ninety-nine (十二, 三十一, 廿五). */
final class ChineseDigits {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String ZEROS = "零○";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    private ChineseDigits() {}

    /** The text with each run of such numerals as Arabic digits; a run that makes no sense stays. */
    static String arabic(String text) {
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (digit(text.charAt(end)) >= 0 || tens(text.charAt(end)) > 0)) {
                end++;
            }
            if (end > at) {
                read.append(number(text.substring(at, end)));
                at = end;
            } else {
                read.append(text.charAt(at++));
            }
        }
        return read.toString();
    }

    private static String number(String run) {
        int place = -1;
        for (int i = 0; i < run.length(); i++) {
            if (tens(run.charAt(i)) > 0) {
                if (place >= 0) {
                    return run;
                }
                place = i;
            }
        }
        if (place < 0) {
            StringBuilder digits = new StringBuilder(run.length());
            run.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        int ahead = place == 0 ? 1 : digit(run.charAt(0));
        int behind = place == run.length() - 1 ? 0 : digit(run.charAt(run.length() - 1));
        boolean sensible = place <= 1 && run.length() - place <= 2;
        return sensible ? Integer.toString(ahead * tens(run.charAt(place)) + behind) : run;
    }

    private static int digit(char c) {
        if (ZEROS.indexOf(c) >= 0) {
            return 0;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FORMAL.indexOf(c);
    }

    /** What one before it is multiplied by; 0 for no such sign. */
    private static int tens(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }
}
