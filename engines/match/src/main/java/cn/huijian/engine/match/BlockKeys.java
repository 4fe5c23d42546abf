package cn.huijian.engine.match;

import static cn.huijian.engine.match.Packed.DISTRICT;
import static cn.huijian.engine.match.Packed.NUMBER;
import static cn.huijian.engine.match.Packed.ROAD;
import static cn.huijian.engine.match.Packed.ROOM;
import static cn.huijian.engine.match.Packed.empty;
import static cn.huijian.engine.match.Packed.field;

/**
 * The blocks a record stands in, as 32-bit hashes: two records that share none are never compared. Each kind of key forgives one
 * kind of slip: the sound of the 字号 forgives 同音, the 字号 less one character forgives 形近 and additions, keys without district
 * forgive a moved one, those without trade a short form, those of address and telephone a changed name. Two keys falling on one
 * hash cost a comparison, nothing else.
 */
final class BlockKeys {
    static final int MOST = 64;

    private final int[] keys = new int[MOST];
    private final boolean[] brands = new boolean[MOST];
    private int size;

    /** Computes the keys of a record in place of those before. */
    void read(char[] packed) {
        size = 0;
        for (int name = 0; name < Packed.names(packed); name++) {
            names(packed, field(name, Packed.BRAND), field(name, Packed.TRADE));
        }
        if (!empty(packed, ROAD) && !empty(packed, NUMBER)) {
            int door = text(text('a', packed, ROAD, 99), packed, NUMBER, 99);
            add(text(door, packed, DISTRICT, 4));
            if (!empty(packed, ROOM)) {
                add(text(mixed(door, 'r'), packed, ROOM, 99));
            }
        }
        if (!empty(packed, Packed.PHONE)) {
            add(text('t', packed, Packed.PHONE, 99));
        }
        if (!empty(packed, Packed.CODE)) {
            add(text('c', packed, Packed.CODE, 99));
        }
        otherNumbers(packed);
    }

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }

    /** Whether the key is that of a 字号 alone. */
    boolean brand(int index) {
        return brands[index];
    }

    private void names(char[] packed, int brand, int trade) {
        int length = Packed.length(packed, brand);
        if (length == 0) {
            return;
        }
        int sound = brandKey(packed, brand);
        keep(sound, true);
        boolean traded = !empty(packed, trade);
        boolean placed = !empty(packed, DISTRICT);
        if (traded) {
            add(text(mixed(sound, 'p'), packed, trade, 2));
        }
        if (placed) {
            add(text(mixed(sound, 'd'), packed, DISTRICT, 6));
        }
        if (!empty(packed, ROAD)) {
            add(text(mixed(sound, 'a'), packed, ROAD, 99));
        }
        for (int out = 0; out < Math.min(length, 4); out++) {
            int less = sound('x', packed, brand, out);
            if (traded && placed) {
                add(text(text(mixed(less, 'q'), packed, trade, 2), packed, DISTRICT, 6));
            } else if (placed) {
                add(text(mixed(less, 'd'), packed, DISTRICT, 6));
            }
            if (!empty(packed, ROAD)) {
                add(text(mixed(less, 'a'), packed, ROAD, 99));
            }
        }
    }

    private void otherNumbers(char[] packed) {
        int start = Packed.start(packed, Packed.OTHER_NUMBERS);
        int end = Packed.end(packed, Packed.OTHER_NUMBERS);
        int hash = 'o';
        for (int i = start; i < end; i++) {
            if (packed[i] == '\n') {
                add(hash);
                hash = 'o';
            } else {
                hash = mixed(hash, packed[i]);
            }
        }
        if (end > start) {
            add(hash);
        }
    }

    /** The key of the 字号 alone, by sound; its count is how frequent the 字号 is. */
    static int brandKey(char[] packed, int brand) {
        return finished(sound('b', packed, brand, -1));
    }

    private static int sound(int seed, char[] packed, int field, int leftOut) {
        int hash = seed;
        int start = Packed.start(packed, field);
        int length = Packed.length(packed, field);
        for (int i = 0; i < length; i++) {
            if (i != leftOut) {
                hash = mixed(hash, Hanzi.sound(packed[start + i]));
            }
        }
        return hash;
    }

    private static int text(int seed, char[] packed, int field, int most) {
        int hash = seed;
        int start = Packed.start(packed, field);
        int end = Math.min(Packed.end(packed, field), start + most);
        for (int i = start; i < end; i++) {
            hash = mixed(hash, packed[i]);
        }
        return mixed(hash, 0x1F);
    }

    private static int mixed(int hash, int value) {
        int h = (hash ^ value) * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /** Never 0, which stands for an empty place in the table. */
    private static int finished(int hash) {
        int h = hash * 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }

    private void add(int hash) {
        keep(finished(hash), false);
    }

    private void keep(int key, boolean brand) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return;
            }
        }
        if (size < MOST) {
            brands[size] = brand;
            keys[size++] = key;
        }
    }
}
