package cn.huijian.entity.model;

import cn.huijian.kernel.Spelling;
import java.util.Locale;

/** One spelling of names for keeping and one for finding; a query is spelt as the names are, so both always meet. */
public final class NameSpelling {
    private NameSpelling() {}

    /** As a name is kept: half-width letters and digits, the full-width brackets of the official register, single spaces. */
    public static String kept(String given) {
        String half = Spelling.halfWidth(Spelling.tidy(given));
        var name = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            switch (c) {
                case '(', '【', '〔', '[' -> name.append('（');
                case ')', '】', '〕', ']' -> name.append('）');
                case '—', '–' -> name.append('-');
                default -> name.append(c);
            }
        }
        return name.toString();
    }

    /** As a name is searched: additionally upper case. {@code upper(name)} in SQL gives the same for kept names. */
    public static String searched(String given) {
        return kept(given).toUpperCase(Locale.ROOT);
    }
}
