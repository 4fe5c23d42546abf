package cn.huijian.audit.jobs;

import cn.huijian.audit.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs a head every {@code huijian.audit.head-interval} (five minutes unless set) and once more when the server stops. */
@Component
class HeadTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HeadTimer.class);

    private final Ledger ledger;
    private volatile boolean on;

    HeadTimer(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelayString = "${huijian.audit.head-interval:PT5M}", initialDelayString = "PT30S")
    void sign() {
        ledger.sign().ifPresent(signed -> LOG.info(
                "ledger: head {} over {} leaves, root {}",
                signed.head().number(),
                signed.head().size(),
                signed.head().root()));
    }

    @Override
    public void start() {
        on = true;
    }

    @Override
    public void stop() {
        on = false;
        try {
            sign();
        } catch (RuntimeException e) {
            LOG.warn("the last head could not be signed at the stop; the next start signs it", e);
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    /** Stopped after jobs and requests, so that what they did last is covered. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
