package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Queues the pulls that are due. */
@Component
class PullSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PullSchedule.class);

    private final FeedSources sources;
    private final PullDesk desk;
    private final Clock clock;

    PullSchedule(FeedSources sources, PullDesk desk, Clock clock) {
        this.sources = sources;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void queueWhatIsDue() {
        Instant now = clock.instant();
        for (FeedSource source : sources.listEnabled(FeedWay.JDBC)) {
            if (source.settings() instanceof JdbcPull pull && pull.everyMinutes() > 0) {
                try {
                    if (sources.claimDue(source.id(), now, now.plus(Duration.ofMinutes(pull.everyMinutes())))) {
                        desk.start(source, source.actor());
                    }
                } catch (RuntimeException e) {
                    LOG.warn("the pull of source {} cannot be queued", source.code(), e);
                }
            }
        }
    }
}
