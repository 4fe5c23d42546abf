package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.MonthlyGrading;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the monthly run in the night of its day; a month that was missed (the machine was off) is caught up with the next night. */
@Component
class MonthlyTimer {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyTimer.class);

    private final MonthlyGrading monthly;
    private final Runs runs;
    private final Knowledge knowledge;
    private final Clock clock;

    MonthlyTimer(MonthlyGrading monthly, Runs runs, Knowledge knowledge, Clock clock) {
        this.monthly = monthly;
        this.runs = runs;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void look() {
        LocalDate today = Zone.dayOf(clock.instant());
        int day = knowledge
                .get("parameters", "credit-risk", today)
                .body()
                .required("regrade")
                .required("dayOfMonth")
                .asInt();
        if (today.getDayOfMonth() < day || runs.existsSince(today.withDayOfMonth(1))) {
            return;
        }
        LOG.info("monthly grading: {}", monthly.start(Actor.system("monthly-grading")));
    }
}
