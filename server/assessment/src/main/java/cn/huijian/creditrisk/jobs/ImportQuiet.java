package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Whether marked firms should be scored now: not while an import still brings facts about them, nor while a monthly run scores everyone anyway; after
 * ten minutes in any case.
 */
@Component
class ImportQuiet {
    private static final Duration QUIET = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DirtyEntities dirty;
    private final Runs runs;
    private final Clock clock;
    /** Of this process; a firm marked twice keeps its first time in the database, so that an import does not write it again and again. */
    private final AtomicReference<Instant> lastHeard = new AtomicReference<>(Instant.EPOCH);

    ImportQuiet(DirtyEntities dirty, Runs runs, Clock clock) {
        this.dirty = dirty;
        this.runs = runs;
        this.clock = clock;
    }

    /** Facts of an import came in. */
    void hear() {
        lastHeard.set(clock.instant());
    }

    /** Whether a job that began to score should leave the machine to an import or a monthly run that began since. */
    boolean isTimeToYield(Instant began) {
        return runs.running().isPresent() || (lastHeard.get().isAfter(began) && !isOverdue());
    }

    /** Whether there is something to score and nothing to wait for. */
    boolean isTimeToScore() {
        Optional<Instant> last = dirty.lastMarked();
        if (last.isEmpty() || runs.running().isPresent()) {
            return false;
        }
        Instant quietSince = clock.instant().minus(QUIET);
        boolean quiet = lastHeard.get().isBefore(quietSince) && last.get().isBefore(quietSince);
        return quiet || isOverdue();
    }

    private boolean isOverdue() {
        Instant patientUntil = clock.instant().minus(PATIENCE);
        return dirty.firstMarked().filter(first -> first.isBefore(patientUntil)).isPresent();
    }
}
