package cn.huijian.city;

/**
 * A scattered bijection of 0 … size − 1 without a table, that can be undone: a Feistel network of four rounds over the next
 * even number of bits, walked until it falls inside.
 */
final class Permutation {
    private static final int ROUNDS = 4;

    private final long size;
    private final int halfBits;
    private final long halfMask;
    private final long[] keys = new long[ROUNDS];

    /** @param size at least 1 */
    Permutation(long size, long seed, String topic) {
        Dice dice = Dice.of(seed, topic, size);
        this.size = size;
        this.halfBits = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        this.halfMask = (1L << halfBits) - 1;
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = dice.next();
        }
    }

    /** Where the index goes; an index of size or more wraps round. */
    long apply(long index) {
        long place = Math.floorMod(index, size);
        do {
            place = forward(place);
        } while (place >= size);
        return place;
    }

    /** The index that goes there. */
    long undo(long place) {
        long index = place;
        do {
            index = backward(index);
        } while (index >= size);
        return index;
    }

    private long forward(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ scrambled(right, round);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    private long backward(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long next = right ^ scrambled(left, round);
            right = left;
            left = next;
        }
        return left << halfBits | right;
    }

    private long scrambled(long half, int round) {
        return Dice.mix(half + keys[round]) & halfMask;
    }
}
