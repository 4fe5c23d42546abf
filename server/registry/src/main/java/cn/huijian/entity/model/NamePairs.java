package cn.huijian.entity.model;

import java.util.Arrays;

/**
 * The pairs of neighbouring UTF-16 units of a text, each packed into one integer: the index entries by which names are found from two characters
 * on. An integer array takes half the room of two-character texts and is compared many times faster.
 */
public final class NamePairs {
    private NamePairs() {}

    /** Each pair once, in ascending order; empty for a text of one character. Spaces part the text. */
    public static int[] of(String searched) {
        int[] pairs = new int[Math.max(searched.length() - 1, 0)];
        int count = 0;
        for (int i = 0; i + 1 < searched.length(); i++) {
            char first = searched.charAt(i);
            char second = searched.charAt(i + 1);
            if (first != ' ' && second != ' ') {
                pairs[count++] = (first << 16) | second;
            }
        }
        Arrays.sort(pairs, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, distinct);
    }
}
