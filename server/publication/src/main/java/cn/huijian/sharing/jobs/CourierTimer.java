package cn.huijian.sharing.jobs;

import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.store.ReportCourier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes packages to their receivers and asks for receipts, round after round. */
@Component
class CourierTimer {
    private final ReportCourier courier;

    CourierTimer(ReportCourier courier) {
        this.courier = courier;
    }

    @Scheduled(fixedDelayString = Reporting.EVERY, initialDelayString = Reporting.EVERY)
    void round() {
        courier.round();
    }
}
