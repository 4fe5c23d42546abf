package cn.huijian.engine.match;

import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The packed records by slot, and the slot of each id. A freed slot is used again; the text of its record stays behind until the index is given
 * up, since records are removed only here and there.
 */
final class Slots {
    static final int NONE = -1;

    private static final int LEAST = 1024;
    /** Bytes of a chunk of text: 256 KiB. */
    private static final int CHUNK_BITS = 18;

    private static final long CHUNK = 1L << CHUNK_BITS;

    private final Room room;
    /** By slot: where its text begins, plus one; 0 where the slot is free. */
    private MemorySegment places;

    private MemorySegment ids;
    /** By hash of the id: its slot, plus one. */
    private MemorySegment table;

    private MemorySegment[] texts = new MemorySegment[0];
    private long textEnd;

    private int[] freed = new int[16];
    private int freedSize;
    private int end;
    private int size;

    /** @param expected how many records will come; more may */
    Slots(Room room, int expected) {
        this.room = room;
        long slots = Math.max(LEAST, expected);
        places = room.take(slots * Long.BYTES);
        ids = room.take(slots * Long.BYTES);
        table = room.take(Long.highestOneBit(slots * 2 - 1) * 2 * Integer.BYTES);
    }

    int size() {
        return size;
    }

    /** One more than the highest slot ever used. */
    int end() {
        return end;
    }

    /** A copy of the record; null where the slot is free. */
    char @Nullable [] packed(int slot) {
        long place = places.getAtIndex(JAVA_LONG, slot) - 1;
        if (place < 0) {
            return null;
        }
        MemorySegment text = texts[(int) (place >>> CHUNK_BITS)];
        long at = place & (CHUNK - 1);
        char[] packed = new char[text.get(JAVA_CHAR, at)];
        MemorySegment.copy(text, JAVA_CHAR, at + Character.BYTES, packed, 0, packed.length);
        return packed;
    }

    long id(int slot) {
        return ids.getAtIndex(JAVA_LONG, slot);
    }

    int find(long id) {
        return entry(at(id)) - 1;
    }

    int add(long id, char[] entry) {
        long at = at(id);
        if (entry(at) != 0) {
            throw new IllegalArgumentException("the index holds a record of this id: " + id);
        }
        int slot = freedSize > 0 ? freed[--freedSize] : end++;
        if (slot * (long) Long.BYTES == ids.byteSize()) {
            places = larger(places);
            ids = larger(ids);
        }
        places.setAtIndex(JAVA_LONG, slot, write(entry) + 1);
        ids.setAtIndex(JAVA_LONG, slot, id);
        table.setAtIndex(JAVA_INT, at, slot + 1);
        size++;
        if (size * 2L > width(table)) {
            rehash();
        }
        return slot;
    }

    void remove(int slot) {
        long at = at(id(slot));
        long mask = width(table) - 1;
        table.setAtIndex(JAVA_INT, at, 0);
        for (long next = (at + 1) & mask; entry(next) != 0; next = (next + 1) & mask) {
            int moved = entry(next);
            table.setAtIndex(JAVA_INT, next, 0);
            table.setAtIndex(JAVA_INT, at(id(moved - 1)), moved);
        }
        places.setAtIndex(JAVA_LONG, slot, 0);
        if (freedSize == freed.length) {
            freed = Arrays.copyOf(freed, freedSize * 2);
        }
        freed[freedSize++] = slot;
        size--;
    }

    /** Lays the length and the characters behind what was written last; never over the end of a chunk. */
    private long write(char[] entry) {
        long bytes = Character.BYTES * (1L + entry.length);
        if (textEnd == texts.length * CHUNK || (textEnd & (CHUNK - 1)) + bytes > CHUNK) {
            textEnd = texts.length * CHUNK;
            texts = Arrays.copyOf(texts, texts.length + 1);
            texts[texts.length - 1] = room.take(CHUNK);
        }
        long place = textEnd;
        MemorySegment text = texts[(int) (place >>> CHUNK_BITS)];
        text.set(JAVA_CHAR, place & (CHUNK - 1), (char) entry.length);
        MemorySegment.copy(entry, 0, text, JAVA_CHAR, (place & (CHUNK - 1)) + Character.BYTES, entry.length);
        textEnd += bytes;
        return place;
    }

    private int entry(long at) {
        return table.getAtIndex(JAVA_INT, at);
    }

    /** Where the id stands in the table, or the free place where it would. */
    private long at(long id) {
        long mask = width(table) - 1;
        long mixed = id * 0x9E3779B97F4A7C15L;
        long at = (mixed >>> 32) & mask;
        for (int entry = entry(at); entry != 0 && id(entry - 1) != id; entry = entry(at)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void rehash() {
        MemorySegment old = table;
        table = room.take(old.byteSize() * 2);
        for (long i = 0; i < width(old); i++) {
            int entry = old.getAtIndex(JAVA_INT, i);
            if (entry != 0) {
                table.setAtIndex(JAVA_INT, at(id(entry - 1)), entry);
            }
        }
    }

    private MemorySegment larger(MemorySegment old) {
        return room.take(old.byteSize() * 2).copyFrom(old);
    }

    private static long width(MemorySegment table) {
        return table.byteSize() / Integer.BYTES;
    }
}
