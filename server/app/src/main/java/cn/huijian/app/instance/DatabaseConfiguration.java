package cn.huijian.app.instance;

import cn.huijian.database.EmbeddedServer;
import cn.huijian.database.Schemas;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The data folder, the database in it (or an outside one), migrated before any room sees it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstanceSettings.class)
class DatabaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(cn.huijian.kernel.Zone.CHINA);
    }

    @Bean
    DataFolder dataFolder(InstanceSettings settings) throws IOException {
        return DataFolder.open(settings.dataDir().toAbsolutePath().normalize(), settings.isDemo());
    }

    @Bean
    @Conditional(NoOutsideDatabase.class)
    EmbeddedServer embeddedServer(DataFolder folder) throws IOException {
        return EmbeddedServer.start(folder.path().resolve("database"));
    }

    @Bean
    DataSource dataSource(InstanceSettings settings, ObjectProvider<EmbeddedServer> embedded) {
        var pool = new HikariDataSource();
        EmbeddedServer server = embedded.getIfAvailable();
        if (server != null) {
            pool.setJdbcUrl(server.url());
            pool.setUsername(server.user());
            pool.setPassword(server.password());
        } else {
            pool.setJdbcUrl(settings.databaseUrl());
            pool.setUsername(settings.databaseUser());
            pool.setPassword(settings.databasePassword());
        }
        pool.setPoolName("huijian");
        pool.setMaximumPoolSize(24);
        Schemas.migrate(pool);
        return pool;
    }
}
