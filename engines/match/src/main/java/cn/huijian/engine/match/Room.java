package cn.huijian.engine.match;

import java.lang.foreign.MemorySegment;

/**
 * Where an index lays its arrays: in the heap, or in a mapped file where a register is too large for what heap there is. What is found does not
 * depend on it.
 */
@FunctionalInterface
public interface Room {
    /** For indexes that fit there; given back by the garbage collector. */
    Room HEAP = bytes -> MemorySegment.ofArray(new long[Math.toIntExact(bytes / Long.BYTES)]);

    /**
     * Gives that many bytes, all zero, at an address divisible by eight. They are asked for as long as the index is, by any thread.
     *
     * @param bytes a multiple of eight
     */
    MemorySegment take(long bytes);
}
