package cn.huijian.app.system;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Feeders and people, each on a thread of its own, who send until they are acknowledged, as everybody does whose system went away in the middle. */
final class Clients {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final long seed;
    private volatile boolean up = true;
    private volatile @Nullable Throwable failure;

    /** @param seed of the random moments, for messages */
    Clients(long seed) {
        this.seed = seed;
    }

    /** A deed of a feeder or a person. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    /** A command, and whether it was acknowledged. */
    @FunctionalInterface
    interface Command {
        boolean send() throws Exception;
    }

    /** Says whether there is a server to send to. */
    void serverIs(boolean there) {
        up = there;
    }

    Thread run(Deed deed) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                deed.run();
            } catch (Exception | Error e) {
                failure = e;
            }
        });
    }

    /** What made a client break off. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    void untilAcknowledged(Command command) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try {
                if (up && command.send()) {
                    return;
                }
            } catch (IOException | SQLException | AssertionError e) {
                // The server is away, or ends while it answers.
                if (e instanceof AssertionError
                        && !String.valueOf(e.getMessage()).contains("sign-in")) {
                    throw e;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody answered for three minutes, seed " + seed);
    }

    void await(Callable<Boolean> condition, String what) throws Exception {
        for (int i = 0; i < 2_400; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(what + " did not come to an end within two minutes, seed " + seed);
    }
}
