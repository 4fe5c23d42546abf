package cn.huijian.app.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** With {@code huijian.tls=true} gives the web server a certificate of the instance's own authority before it starts. */
public final class SecureListening implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (!environment.getProperty("huijian.tls", Boolean.class, false)) {
            return;
        }
        Path folder = Path.of(environment.getProperty("huijian.data-dir", "data"));
        try {
            Files.createDirectories(folder);
            var authority = new LocalAuthority(folder, Clock.systemUTC().instant());
            var hosts = LocalAuthority.hostsOf(environment.getProperty("server.address", "127.0.0.1"));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "local-tls",
                            Map.of(
                                    "server.ssl.key-store",
                                            authority.serverKeyStore(hosts).toString(),
                                    "server.ssl.key-store-type", "PKCS12",
                                    "server.ssl.key-store-password", LocalAuthority.keyStorePassword(),
                                    "server.ssl.enabled-protocols", "TLSv1.2,TLSv1.3",
                                    "server.servlet.session.cookie.secure", "true")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("本地证书没有做成，请检查数据目录 " + folder + " 是否可写。", e);
        }
    }
}
