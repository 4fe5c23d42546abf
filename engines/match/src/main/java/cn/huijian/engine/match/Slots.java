package cn.huijian.engine.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The packed records by slot, and the slot of each id, in primitive arrays. A freed slot is used again. */
final class Slots {
    static final int NONE = -1;

    private char[][] packed = new char[1024][];
    private long[] ids = new long[1024];
    private int[] table = new int[2048];
    private int[] freed = new int[16];
    private int freedSize;
    private int end;
    private int size;

    int size() {
        return size;
    }

    /** One more than the highest slot ever used. */
    int end() {
        return end;
    }

    /** Null where the slot is free. */
    char @Nullable [] packed(int slot) {
        return packed[slot];
    }

    long id(int slot) {
        return ids[slot];
    }

    int find(long id) {
        int at = at(id);
        return table[at] - 1;
    }

    int add(long id, char[] entry) {
        int at = at(id);
        if (table[at] != 0) {
            throw new IllegalArgumentException("the index holds a record of this id: " + id);
        }
        int slot = freedSize > 0 ? freed[--freedSize] : end++;
        if (slot == packed.length) {
            packed = Arrays.copyOf(packed, slot + (slot >> 1));
            ids = Arrays.copyOf(ids, packed.length);
        }
        packed[slot] = entry;
        ids[slot] = id;
        table[at] = slot + 1;
        size++;
        if (size * 2 > table.length) {
            rehash();
        }
        return slot;
    }

    void remove(int slot) {
        int at = at(ids[slot]);
        int mask = table.length - 1;
        table[at] = 0;
        for (int next = (at + 1) & mask; table[next] != 0; next = (next + 1) & mask) {
            int moved = table[next];
            table[next] = 0;
            table[at(ids[moved - 1])] = moved;
        }
        drop(slot);
        if (freedSize == freed.length) {
            freed = Arrays.copyOf(freed, freedSize * 2);
        }
        freed[freedSize++] = slot;
        size--;
    }

    @SuppressWarnings("NullAway") // a freed slot holds nothing; packed(slot) says so
    private void drop(int slot) {
        packed[slot] = null;
    }

    /** Where the id stands in the table, or the free place where it would. */
    private int at(long id) {
        int mask = table.length - 1;
        long mixed = id * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (table[at] != 0 && ids[table[at] - 1] != id) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void rehash() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                table[at(ids[entry - 1])] = entry;
            }
        }
    }
}
