package cn.huijian.app.instance;

import cn.huijian.app.instance.InstanceSettings.DemoScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the data folder where the running instance is, so that tools find it; removed when it stops. */
@Component
class RunFile {
    private final Path file;
    private final Environment environment;
    private final DemoScale demo;

    RunFile(DataFolder folder, Environment environment, InstanceSettings settings) {
        this.file = folder.path().resolve("server.properties");
        this.environment = environment;
        this.demo = settings.demo();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            boolean tls = environment.getProperty("huijian.tls", Boolean.class, false);
            String url = (tls ? "https" : "http") + "://" + host() + ":"
                    + context.getWebServer().getPort();
            // Whoever looks meanwhile sees no file or a whole one.
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(
                    fresh,
                    "pid=" + ProcessHandle.current().pid() + "\nurl=" + url + "\ndemo="
                            + demo.name().toLowerCase(Locale.ROOT) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @EventListener
    void closed(ContextClosedEvent event) throws IOException {
        Files.deleteIfExists(file);
    }

    private String host() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        return address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }
}
