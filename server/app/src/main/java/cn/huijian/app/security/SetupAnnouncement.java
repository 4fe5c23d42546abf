package cn.huijian.app.security;

import cn.huijian.access.Setup;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** On the first start for real work prints the one-time link on which the three administrators are appointed. */
@Component
class SetupAnnouncement {
    private final Setup setup;
    private final Environment environment;

    SetupAnnouncement(Setup setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    /** Before the tools are told that the instance is up, so that whoever waits for that has the link. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        boolean real = environment.getProperty("huijian.demo", "none").equals("none");
        String port = environment.getProperty("local.server.port");
        if (real && port != null && setup.isNeeded()) {
            System.out.println("首次启动:请在 24 小时内打开下面的一次性链接,设立系统管理员、安全管理员、审计管理员(三人各一)。");
            System.out.println("  " + address(port) + "/console/setup/" + setup.newLink());
        }
    }

    private String address(String port) {
        boolean tls = environment.getProperty("huijian.tls", Boolean.class, false);
        String fallback = (tls ? "https" : "http") + "://127.0.0.1:" + port;
        return environment.getProperty("huijian.public-url", fallback);
    }
}
