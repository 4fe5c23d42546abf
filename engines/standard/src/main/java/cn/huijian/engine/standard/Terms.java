package cn.huijian.engine.standard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of words that is asked which of them occur in a text, the longest first. */
final class Terms {
    private static final int MASK = 0xffff;

    private final Set<String> words;
    /** Which hashes occur among the words: spares cutting a string at nearly every place that begins none. */
    private final BitSet hashes = new BitSet(MASK + 1);

    private final int longest;

    Terms(Collection<String> words) {
        this.words = new HashSet<>(words);
        int most = 0;
        for (String word : words) {
            hashes.set(hash(word));
            most = Math.max(most, word.length());
        }
        longest = most;
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash & MASK;
    }

    /** Length of the longest word that begins at {@code from}; 0 when none does. */
    int prefix(String text, int from) {
        int most = Math.min(longest, text.length() - from);
        int hash = 0;
        int found = 0;
        for (int n = 1; n <= most; n++) {
            hash = hash * 31 + text.charAt(from + n - 1);
            if (hashes.get(hash & MASK) && words.contains(text.substring(from, from + n))) {
                found = n;
            }
        }
        return found;
    }

    /** Length of the longest word that ends at {@code end}; 0 when none does. */
    int suffix(String text, int end) {
        int most = Math.min(longest, end);
        int hash = 0;
        int power = 1;
        int found = 0;
        for (int n = 1; n <= most; n++) {
            hash += text.charAt(end - n) * power;
            power *= 31;
            if (hashes.get(hash & MASK) && words.contains(text.substring(end - n, end))) {
                found = n;
            }
        }
        return found;
    }

    boolean anyIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (prefix(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The words of a text from left to right, none within another. */
    List<String> forward(String text) {
        List<String> found = new ArrayList<>(2);
        int at = 0;
        while (at < text.length()) {
            int length = prefix(text, at);
            if (length > 0) {
                found.add(text.substring(at, at + length));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /** The words of a text from right to left, at most {@code most}: in Chinese the head of a name comes last. */
    List<String> backward(String text, int most) {
        List<String> found = new ArrayList<>(most);
        int at = text.length();
        while (at > 0 && found.size() < most) {
            int length = suffix(text, at);
            if (length > 0) {
                found.add(text.substring(at - length, at));
            }
            at -= Math.max(1, length);
        }
        return found;
    }
}
