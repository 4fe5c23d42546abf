package cn.huijian.entity.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * First letters of the pinyin of a name, by which names are found and sorted. The table holds one letter for each character U+4E00–U+9FFF, taken
 * from the pinyin order of the Unicode collation (CLDR), for the 3,755 common characters checked against the order of GB 2312. A character with
 * several readings has one; words in which firms' names need another are listed here.
 */
public final class Initials {
    private static final char FIRST = '\u4e00';
    private static final String TABLE = load();
    private static final int LONGEST = 24;
    private static final String[][] WORDS = {{"重庆", "cq"}, {"银行", "yh"}, {"商行", "sh"}, {"车行", "ch"}};

    private Initials() {}

    /** Lower-case letters and digits, at most 24; other characters are left out. */
    public static String of(String name) {
        var initials = new StringBuilder(LONGEST);
        String spelt = name;
        for (String[] word : WORDS) {
            spelt = spelt.contains(word[0]) ? spelt.replace(word[0], word[1]) : spelt;
        }
        for (int i = 0; i < spelt.length() && initials.length() < LONGEST; i++) {
            char c = spelt.charAt(i);
            int at = c - FIRST;
            if (at >= 0 && at < TABLE.length()) {
                initials.append(TABLE.charAt(at));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.append(Character.toLowerCase(c));
            }
        }
        return initials.toString();
    }

    private static String load() {
        try (InputStream in = Initials.class.getResourceAsStream("initials.txt")) {
            if (in == null) {
                throw new IllegalStateException("initials.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
