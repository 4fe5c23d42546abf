package cn.huijian.engine.match;

import java.util.Arrays;

/**
 * Finds the candidates of one record: walks its blocks, rarest first, and adds up for every record met how many bits each shared
 * block narrows the index down, log₂(N / size). Keeps its arrays between records; one for each thread.
 */
final class Search {
    /** Members looked at for one record; larger blocks beyond it would hardly move the first fifty. */
    private static final int MOST_WALKED = 1_500;

    private static final int TABLE = 1 << 13;
    private static final float[] LOG2 = new float[MatchIndex.LARGEST_BLOCK + 1];

    static {
        for (int i = 1; i < LOG2.length; i++) {
            LOG2[i] = (float) Parameters.log2(i);
        }
    }

    private final BlockKeys keys = new BlockKeys();
    private final int[] table = new int[TABLE];
    private final float[] bits = new float[TABLE];
    private final int[] touched = new int[TABLE];
    private int touchedSize;

    private final int[] counts = new int[BlockKeys.MOST];
    private final int[] firsts = new int[BlockKeys.MOST];

    final int[] slots = new int[MatchIndex.MOST_CANDIDATES];
    final float[] closeness = new float[MatchIndex.MOST_CANDIDATES];

    /**
     * Puts the slots of the closest records below {@code before} and other than {@code self}, closest first, into {@link #slots}.
     *
     * @return how many
     */
    int find(Blocks blocks, int population, char[] packed, int self, int before) {
        keys.read(packed);
        int open = openBlocks(blocks);
        float log = (float) Parameters.log2(population + 1);
        int walked = 0;
        for (int b = 0; b < open; b++) {
            if (walked > 0 && walked + counts[b] > MOST_WALKED) {
                break;
            }
            walked += counts[b];
            float weight = Math.max(0.01f, log - LOG2[counts[b]]);
            for (int link = firsts[b]; link >= 0; link = blocks.next(link)) {
                int slot = blocks.slot(link);
                if (slot < before && slot != self) {
                    touch(slot, weight);
                }
            }
        }
        return closest();
    }

    /** The open blocks with members, by rising size; ties by the order of the keys. */
    private int openBlocks(Blocks blocks) {
        int open = 0;
        for (int k = 0; k < keys.size(); k++) {
            int first = blocks.first(keys.key(k));
            if (first < 0) {
                continue;
            }
            int count = blocks.count(keys.key(k));
            int at = open++;
            while (at > 0 && counts[at - 1] > count) {
                counts[at] = counts[at - 1];
                firsts[at] = firsts[at - 1];
                at--;
            }
            counts[at] = count;
            firsts[at] = first;
        }
        return open;
    }

    private void touch(int slot, float weight) {
        int at = (slot * 0x9E3779B1) >>> 19;
        while (table[at] != 0 && table[at] != slot + 1) {
            at = (at + 1) & (TABLE - 1);
        }
        if (table[at] == 0) {
            table[at] = slot + 1;
            bits[at] = 0;
            touched[touchedSize++] = at;
        }
        bits[at] += weight;
    }

    private int closest() {
        int found = 0;
        for (int t = 0; t < touchedSize; t++) {
            int at = touched[t];
            int slot = table[at] - 1;
            float value = bits[at];
            table[at] = 0;
            if (found == slots.length && !ahead(value, slot, found - 1)) {
                continue;
            }
            int place = found < slots.length ? found++ : found - 1;
            while (place > 0 && ahead(value, slot, place - 1)) {
                slots[place] = slots[place - 1];
                closeness[place] = closeness[place - 1];
                place--;
            }
            slots[place] = slot;
            closeness[place] = value;
        }
        touchedSize = 0;
        Arrays.fill(slots, found, slots.length, Slots.NONE);
        return found;
    }

    private boolean ahead(float value, int slot, int than) {
        return value > closeness[than] || (value == closeness[than] && slot < slots[than]);
    }
}
