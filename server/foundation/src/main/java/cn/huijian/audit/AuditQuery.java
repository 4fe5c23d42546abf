package cn.huijian.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; an absent part does not narrow.
 *
 * @param actor id of the actor within its kind, for a member of staff the account number
 * @param action whole action {@code module.verb}, or a module alone
 * @param object whole object {@code type:id}
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static AuditQuery all() {
        return new AuditQuery(null, null, null, null, null);
    }
}
