package cn.huijian.engine.match;

import java.util.Arrays;

/**
 * The blocks: by key, how many records stand in it and a chain of them. A block that would grow beyond
 * {@link MatchIndex#LARGEST_BLOCK} is closed for good and its chain given up; its count goes on, as it tells how frequent the value
 * is. Open addressing over primitive arrays: 12 bytes a key and 8 a member, no object for either.
 */
final class Blocks {
    private static final int CLOSED = -2;
    private static final int END = -1;
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;
    /** next link in the upper half, slot of the record in the lower. */
    private long[][] links = new long[0][];

    private int linksUsed;
    private int freeLink = END;


    void add(int key, int slot) {
        if (used * 3L > keys.length * 2L) {
            grow();
        }
        int at = find(key);
        if (keys[at] == 0) {
            keys[at] = key;
            heads[at] = END;
            used++;
        }
        counts[at]++;
        if (heads[at] == CLOSED) {
            return;
        }
        if (counts[at] > MatchIndex.LARGEST_BLOCK) {
            close(at);
            return;
        }
        heads[at] = link(slot, heads[at]);
    }

    void remove(int key, int slot) {
        int at = find(key);
        if (keys[at] == 0) {
            return;
        }
        counts[at]--;
        int before = END;
        for (int link = heads[at]; link >= 0; link = next(link)) {
            if (slot(link) != slot) {
                before = link;
                continue;
            }
            if (before == END) {
                heads[at] = next(link);
            } else {
                set(before, slot(before), next(link));
            }
            release(link);
            return;
        }
    }

    /** How many records have the key, also where the block is closed. */
    int count(int key) {
        return counts[find(key)];
    }

    /** The first link of the key's chain; negative when there is none or the block is closed. */
    int first(int key) {
        int at = find(key);
        return keys[at] == 0 ? END : heads[at];
    }

    int next(int link) {
        return (int) (links[link >>> CHUNK_BITS][link & (CHUNK - 1)] >> 32);
    }

    int slot(int link) {
        return (int) links[link >>> CHUNK_BITS][link & (CHUNK - 1)];
    }

    /** The number of records of the largest open block. */
    int largest() {
        int largest = 0;
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0 && heads[at] != CLOSED) {
                largest = Math.max(largest, counts[at]);
            }
        }
        return largest;
    }

    private void close(int at) {
        for (int link = heads[at]; link >= 0; ) {
            int next = next(link);
            release(link);
            link = next;
        }
        heads[at] = CLOSED;
    }

    private int link(int slot, int next) {
        int link = freeLink;
        if (link >= 0) {
            freeLink = next(link);
        } else {
            link = linksUsed++;
            int chunk = link >>> CHUNK_BITS;
            if (chunk == links.length) {
                links = Arrays.copyOf(links, Math.max(8, links.length * 2));
            }
            if (links[chunk] == null) {
                links[chunk] = new long[CHUNK];
            }
        }
        set(link, slot, next);
        return link;
    }

    private void release(int link) {
        set(link, 0, freeLink);
        freeLink = link;
    }

    private void set(int link, int slot, int next) {
        links[link >>> CHUNK_BITS][link & (CHUNK - 1)] = ((long) next << 32) | slot;
    }

    private int find(int key) {
        int mask = keys.length - 1;
        int at = key & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        heads = new int[keys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
