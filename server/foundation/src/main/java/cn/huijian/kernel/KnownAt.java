package cn.huijian.kernel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A point in both times: what held on {@code validOn}, as this instance knew it at {@code knownAt}. With {@code knownAt} in the past the
 * answer is "as known then", otherwise "as known now".
 */
public record KnownAt(LocalDate validOn, Instant knownAt) {
    public static KnownAt now(Instant now) {
        return new KnownAt(Zone.dayOf(now), now);
    }
}
