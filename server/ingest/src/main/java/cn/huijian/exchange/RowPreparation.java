package cn.huijian.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver can do with a row before its batch is taken in: reading and checking that needs neither transaction nor register. It runs on
 * another thread while the database takes in the batch before, and its result comes back as {@link Row#prepared}.
 */
public interface RowPreparation {
    RowPreparation NONE = row -> null;

    /** Pure. What it throws is thrown away: the receiver meets the same row unprepared and deals with it. */
    @Nullable
    Object prepare(Row row);
}
