package cn.huijian.engine.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A list of words from a file beside this class, asked for the longest one that begins or ends at a place in a text. */
final class Words {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    private final Set<String> all = new HashSet<>();
    /** Which of {@value #BITS} bits of the words' hashes occur: spares making a string for nearly every place that holds none. */
    private final BitSet hashes = new BitSet(MASK + 1);

    private int longest;

    static Words read(String file) {
        Words words = new Words();
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks " + file);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(words::line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    static Words of(String line) {
        Words words = new Words();
        words.line(line);
        return words;
    }

    private void line(String line) {
        for (String word : line.split(" ", -1)) {
            if (!word.isEmpty() && all.add(word)) {
                int hash = 0;
                for (int i = 0; i < word.length(); i++) {
                    hash = hash * 31 + word.charAt(i);
                }
                hashes.set(hash & MASK);
                longest = Math.max(longest, word.length());
            }
        }
    }

    /** Length of the longest word that begins at {@code from}; 0 when none does. */
    int prefix(String text, int from, int end) {
        int most = Math.min(longest, end - from);
        int hash = 0;
        int found = 0;
        for (int n = 1; n <= most; n++) {
            hash = hash * 31 + text.charAt(from + n - 1);
            if (hashes.get(hash & MASK) && all.contains(text.substring(from, from + n))) {
                found = n;
            }
        }
        return found;
    }

    /** Length of the longest word that ends at {@code end}, not reaching before {@code from}; 0 when none does. */
    int suffix(String text, int from, int end) {
        int hash = 0;
        int power = 1;
        int found = 0;
        int most = Math.min(longest, end - from);
        for (int n = 1; n <= most; n++) {
            hash += text.charAt(end - n) * power;
            power *= 31;
            if (hashes.get(hash & MASK) && all.contains(text.substring(end - n, end))) {
                found = n;
            }
        }
        return found;
    }
}
