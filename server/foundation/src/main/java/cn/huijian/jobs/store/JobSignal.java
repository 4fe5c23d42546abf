package cn.huijian.jobs.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the dispatcher of this process when a job was queued here; jobs queued by other processes are found by looking. */
@Component
public final class JobSignal {
    private final Semaphore queued = new Semaphore(0);

    void raise() {
        queued.release();
    }

    /** Waits until something was queued, at most {@code milliseconds}. */
    public void await(long milliseconds) throws InterruptedException {
        if (queued.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            queued.drainPermits();
        }
    }
}
