package cn.huijian.engine.match;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The blocks: by key, how many records stand in it and a chain of them. A block that would grow beyond
 * {@link MatchIndex#LARGEST_BLOCK} is closed for good and its chain given up; its count goes on, as it tells how frequent the value
 * is. Open addressing over one array of ints: key, head and count of a block side by side, 12 bytes in all, and 8 a member, no object for either.
 */
final class Blocks {
    private static final int CLOSED = -2;
    private static final int END = -1;
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private static final int LEAST = 1 << 12;
    private static final int WIDTH = 3;
    private static final int HEAD = 1;
    private static final int COUNT = 2;
    /** Different keys for each record of a register, as far as they are foreseen. */
    private static final int KEYS = 4;

    private final Room room;
    private MemorySegment table;
    private int mask;
    private int used;
    /** next link in the upper half, slot of the record in the lower. */
    private MemorySegment[] links = new MemorySegment[0];

    private int linksUsed;
    private int freeLink = END;

    /** @param expected how many records will come; more may */
    Blocks(Room room, int expected) {
        this.room = room;
        int blocks = (int) Math.min(1 << 28, Math.max(LEAST, Long.highestOneBit((long) expected * KEYS) * 2));
        table = room.take((long) blocks * WIDTH * Integer.BYTES);
        mask = blocks - 1;
    }

    void add(int key, int slot) {
        if (used * 3L > (mask + 1) * 2L) {
            grow();
        }
        int at = find(key);
        if (key(at) == 0) {
            table.setAtIndex(JAVA_INT, (long) at * WIDTH, key);
            put(at, HEAD, END);
            used++;
        }
        int count = get(at, COUNT) + 1;
        put(at, COUNT, count);
        if (get(at, HEAD) == CLOSED) {
            return;
        }
        if (count > MatchIndex.LARGEST_BLOCK) {
            close(at);
            return;
        }
        put(at, HEAD, link(slot, get(at, HEAD)));
    }

    void remove(int key, int slot) {
        int at = find(key);
        if (key(at) == 0) {
            return;
        }
        put(at, COUNT, get(at, COUNT) - 1);
        int before = END;
        for (int link = get(at, HEAD); link >= 0; link = next(link)) {
            if (slot(link) != slot) {
                before = link;
                continue;
            }
            if (before == END) {
                put(at, HEAD, next(link));
            } else {
                set(before, slot(before), next(link));
            }
            release(link);
            return;
        }
    }

    /** How many records have the key, also where the block is closed. */
    int count(int key) {
        return get(find(key), COUNT);
    }

    /** The first link of the key's chain; negative when there is none or the block is closed. */
    int first(int key) {
        int at = find(key);
        return key(at) == 0 ? END : get(at, HEAD);
    }

    int next(int link) {
        return (int) (links[link >>> CHUNK_BITS].getAtIndex(JAVA_LONG, link & (CHUNK - 1)) >> 32);
    }

    int slot(int link) {
        return (int) links[link >>> CHUNK_BITS].getAtIndex(JAVA_LONG, link & (CHUNK - 1));
    }

    /** The number of records of the largest open block. */
    int largest() {
        int largest = 0;
        for (int at = 0; at <= mask; at++) {
            if (key(at) != 0 && get(at, HEAD) != CLOSED) {
                largest = Math.max(largest, get(at, COUNT));
            }
        }
        return largest;
    }

    private void close(int at) {
        for (int link = get(at, HEAD); link >= 0; ) {
            int next = next(link);
            release(link);
            link = next;
        }
        put(at, HEAD, CLOSED);
    }

    private int link(int slot, int next) {
        int link = freeLink;
        if (link >= 0) {
            freeLink = next(link);
        } else {
            link = linksUsed++;
            int chunk = link >>> CHUNK_BITS;
            if (chunk == links.length) {
                links = Arrays.copyOf(links, chunk + 1);
                links[chunk] = room.take((long) CHUNK * Long.BYTES);
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
        links[link >>> CHUNK_BITS].setAtIndex(JAVA_LONG, link & (CHUNK - 1), ((long) next << 32) | slot);
    }

    private int key(int at) {
        return table.getAtIndex(JAVA_INT, (long) at * WIDTH);
    }

    private int get(int at, int what) {
        return table.getAtIndex(JAVA_INT, (long) at * WIDTH + what);
    }

    private void put(int at, int what, int value) {
        table.setAtIndex(JAVA_INT, (long) at * WIDTH + what, value);
    }

    private int find(int key) {
        int at = key & mask;
        for (int held = key(at); held != 0 && held != key; held = key(at)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        MemorySegment old = table;
        int blocks = mask + 1;
        mask = blocks * 2 - 1;
        table = room.take(old.byteSize() * 2);
        for (int i = 0; i < blocks; i++) {
            int key = old.getAtIndex(JAVA_INT, (long) i * WIDTH);
            if (key != 0) {
                int at = find(key);
                MemorySegment.copy(
                        old,
                        JAVA_INT,
                        (long) i * WIDTH * Integer.BYTES,
                        table,
                        JAVA_INT,
                        (long) at * WIDTH * Integer.BYTES,
                        WIDTH);
            }
        }
    }
}
