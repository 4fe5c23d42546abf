package cn.huijian.sharing.jobs;

import cn.huijian.sharing.PartnerExchange;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends new listings to partners; one that was out of reach is tried again each time. */
@Component
class PartnerTimer {
    private final PartnerExchange exchange;

    PartnerTimer(PartnerExchange exchange) {
        this.exchange = exchange;
    }

    @Scheduled(fixedDelayString = PartnerExchange.EVERY, initialDelayString = PartnerExchange.EVERY)
    void send() {
        exchange.prepare();
        exchange.deliver();
    }
}
