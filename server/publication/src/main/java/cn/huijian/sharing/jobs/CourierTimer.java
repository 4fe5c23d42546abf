package cn.huijian.sharing.jobs;

import cn.huijian.sharing.store.ReportCourier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes packages to their receivers and asks for receipts, each minute. */
@Component
class CourierTimer {
    private final ReportCourier courier;

    CourierTimer(ReportCourier courier) {
        this.courier = courier;
    }

    @Scheduled(
            fixedDelayString = "${huijian.reporting.every:PT1M}",
            initialDelayString = "${huijian.reporting.every:PT1M}")
    void round() {
        courier.round();
    }
}
