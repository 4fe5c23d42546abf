package cn.huijian.exchange;

import cn.huijian.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a batch comes from.
 *
 * @param run number of the import run
 * @param dataset id in {@code knowledge/datasets}
 * @param source code of the declared source, part of every record's idempotency key
 * @param receivedAt when the rows were accepted: the recorded time of everything in them
 * @param asOf day for which the data holds
 * @param demo whether the rows are demonstration data
 * @param sentAt when the file with the rows came in; earlier than {@code receivedAt} for rows that were kept apart and are taken in now
 */
public record RunContext(
        long run,
        String dataset,
        String source,
        Instant receivedAt,
        LocalDate asOf,
        boolean demo,
        Actor actor,
        Instant sentAt) {
    /** Rows taken in as they come. */
    public RunContext(
            long run, String dataset, String source, Instant receivedAt, LocalDate asOf, boolean demo, Actor actor) {
        this(run, dataset, source, receivedAt, asOf, demo, actor, receivedAt);
    }

    /** The same file's rows taken in later by somebody: what came in between must not be overwritten by them. */
    public RunContext replayed(Instant now, Actor by) {
        return new RunContext(run, dataset, source, now, asOf, demo, by, sentAt);
    }

    public boolean isReplay() {
        return sentAt.isBefore(receivedAt);
    }
}
