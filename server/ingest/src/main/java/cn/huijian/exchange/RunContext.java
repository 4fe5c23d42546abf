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
 * @param receivedAt when the run was accepted: the recorded time of everything in it
 * @param asOf day for which the data holds
 * @param demo whether the rows are demonstration data
 */
public record RunContext(
        long run, String dataset, String source, Instant receivedAt, LocalDate asOf, boolean demo, Actor actor) {}
