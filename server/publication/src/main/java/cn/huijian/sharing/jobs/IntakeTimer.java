package cn.huijian.sharing.jobs;

import cn.huijian.sharing.store.ReportIntake;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in what arrived, every few seconds, one batch a transaction. */
@Component
class IntakeTimer {
    private static final int MOST_STEPS = 50;

    private final ReportIntake intake;

    IntakeTimer(ReportIntake intake) {
        this.intake = intake;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void take() {
        for (int step = 0; step < MOST_STEPS && intake.step(); step++) {
            Thread.onSpinWait();
        }
    }
}
