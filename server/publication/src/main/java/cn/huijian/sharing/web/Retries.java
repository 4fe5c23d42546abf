package cn.huijian.sharing.web;

import cn.huijian.sharing.PartnerExchange;
import cn.huijian.sharing.Reporting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.stereotype.Component;

/** How long until what could not be sent is tried again, in whole seconds, from the settings by which the timers run. */
@Component
class Retries {
    private final long packages;
    private final long partners;

    Retries(@Value(Reporting.EVERY) String packages, @Value(PartnerExchange.EVERY) String partners) {
        this.packages = seconds(packages);
        this.partners = seconds(partners);
    }

    long packages() {
        return packages;
    }

    long partners() {
        return partners;
    }

    private static long seconds(String setting) {
        return Math.max(1, DurationFormatterUtils.detectAndParse(setting).toSeconds());
    }
}
