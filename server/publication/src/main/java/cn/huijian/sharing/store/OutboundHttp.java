package cn.huijian.sharing.store;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Refusal;
import cn.huijian.sharing.ReportPackage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes that a package is to go by HTTP; the courier takes it. */
@Component
class OutboundHttp {
    private final ReportDestinations destinations;
    private final PackageDeliveries deliveries;
    private final Clock clock;

    OutboundHttp(ReportDestinations destinations, PackageDeliveries deliveries, Clock clock) {
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Asks for the delivery; why not, if the settings name no address. */
    Optional<Refusal> put(ReportPackage pack, Actor actor) {
        var to = destinations.find(pack.target());
        to.ifPresent(one -> deliveries.add(pack.id(), one.url(), actor, clock.instant()));
        return to.isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "sharing.no-destination",
                        "没有配置“" + pack.target() + "”的接口。请系统管理员设置 huijian.reporting.destinations，或改用下载。"));
    }
}
