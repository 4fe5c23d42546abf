package cn.huijian.audit;

import cn.huijian.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the trail as it stands in the chain.
 *
 * @param seq place in the chain, from 1, without gaps, in the order of commits
 * @param at when the act was done, to the microsecond; not always ascending, because a longer transaction may commit later
 * @param origin from where the act came
 * @param previous digest of the record before, lower-case hex; 64 zeros before the first
 * @param digest SM3 over {@code previous} and this record's canonical bytes, lower-case hex
 */
public record AuditRecord(
        long seq, Instant at, Actor actor, AuditEntry entry, Origin origin, String previous, String digest) {
    /**
     * From where an act came; all parts absent for acts of the system on a timer.
     *
     * @param ip address of the client
     * @param terminal what the client says it is (User-Agent), cut at 300 characters
     * @param trace number by which the technical log of the request or job is found
     */
    public record Origin(
            @Nullable String ip,
            @Nullable String terminal,
            @Nullable String trace) {}
}
