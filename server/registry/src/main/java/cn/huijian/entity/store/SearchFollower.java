package cn.huijian.entity.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the search index follow the register while nobody asks, so that the first who asks after a large import does not wait for it. */
@Component
class SearchFollower implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** While an import runs: fewer and larger pieces cost the index less to put together. */
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    private static final int MANY = 1_000;
    private static final int ROUNDS_TO_KEEP = 60;
    private static final int ROUNDS_TO_FORGET = 7_200;

    private final SearchIndex index;
    private final SearchChanges changes;
    private volatile boolean following;
    private @Nullable Thread thread;

    SearchFollower(SearchIndex index, SearchChanges changes) {
        this.index = index;
        this.changes = changes;
    }

    @Override
    public void start() {
        following = true;
        thread = Thread.ofPlatform().name("search-follower").daemon().start(this);
    }

    @Override
    public void run() {
        for (int round = 0; following; round++) {
            boolean busy = false;
            try {
                busy = index.follow() >= MANY;
                if (round % ROUNDS_TO_KEEP == ROUNDS_TO_KEEP - 1) {
                    index.keep();
                }
                if (round % ROUNDS_TO_FORGET == ROUNDS_TO_FORGET - 1) {
                    changes.forgetOld();
                }
            } catch (RuntimeException e) {
                if (following) {
                    LOG.warn("the search index could not follow the register; it is tried again", e);
                }
            }
            try {
                Thread.sleep(busy ? BUSY_PAUSE : PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        following = false;
        @Nullable Thread ending = thread;
        if (ending == null) {
            return;
        }
        try {
            // Not interrupted: a file that is being written would be closed under the index.
            ending.join();
            index.keep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the search index could not be kept; the next start follows from the last keeping", e);
        }
    }

    @Override
    public boolean isRunning() {
        return following;
    }
}
