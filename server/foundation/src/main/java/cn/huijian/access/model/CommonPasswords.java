package cn.huijian.access.model;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/**
 * The thirty thousand passwords most used in public leaks. Hardly one of them has characters of three kinds, so what people make of them to satisfy a
 * rule counts too: capitals, and digits or signs before and behind.
 */
final class CommonPasswords {
    private static final Set<String> LISTED = read();

    private CommonPasswords() {}

    static boolean isOneOf(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return LISTED.contains(lower)
                || LISTED.contains(lower.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", ""))
                || LISTED.contains(lower.replaceAll("^\\P{L}+|\\P{L}+$", ""));
    }

    private static Set<String> read() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords is not in the jar that should hold it", e);
        }
    }
}
