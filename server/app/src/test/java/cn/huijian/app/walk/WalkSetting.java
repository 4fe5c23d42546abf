package cn.huijian.app.walk;

import cn.huijian.Huijian;
import cn.huijian.access.Accounts;
import cn.huijian.app.backup.Backup;
import cn.huijian.app.instance.DataFolder;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.Jobs;
import cn.huijian.lead.Leads;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product on a database of its own. It is closed with its test class, before the database server is. */
@SpringBootTest(
        classes = {Huijian.class, WalkSetting.Founding.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huijian.demo=small", "huijian.database-user=postgres", "huijian.database-password="})
@DirtiesContext
abstract class WalkSetting {
    @Autowired
    Bureau bureau;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    DataFolder folder;

    /** With {@code -Dupgrade.keep=FILE} what a walk has left is written as a backup: the state from which the test of upgrades starts. */
    @AfterEach
    void keepForUpgrades() throws Exception {
        String file = System.getProperty("upgrade.keep");
        if (file != null) {
            Backup.write(database, folder.path(), Path.of(file), Instant.now());
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("walk-");
        folder.toFile().deleteOnExit();
        String url = TestDatabase.create().url();
        registry.add("huijian.data-dir", folder::toString);
        registry.add("huijian.database-url", () -> url);
    }

    @TestConfiguration
    static class Founding {
        @Bean
        Bureau bureau(Accounts accounts, Exchange exchange, Jobs jobs, Leads leads, JdbcClient jdbc) {
            return new Bureau(accounts, exchange, jobs, leads, jdbc);
        }
    }
}
