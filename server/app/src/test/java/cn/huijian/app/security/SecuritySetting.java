package cn.huijian.app.security;

import cn.huijian.testing.TestDatabase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The security of the product as it is wired, around the foundation rooms and one small room to knock at. It is no {@code @Configuration} and the
 * room has a condition, so that the product itself, started from the test class path, does not find them.
 */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@ComponentScan({
    "cn.huijian.audit",
    "cn.huijian.access",
    "cn.huijian.jobs",
    "cn.huijian.documents",
    "cn.huijian.knowledge",
    "cn.huijian.vault",
    "cn.huijian.app.web",
    "cn.huijian.app.security.oidc"
})
@Import({SecurityWiring.class, SecurityProblems.class, DeniedAttempts.class, SecuritySetting.Room.class})
class SecuritySetting {
    @Bean
    DataSource dataSource() {
        var database = TestDatabase.create();
        database.jdbc().sql("create table deeds (name text)").update();
        return database.dataSource();
    }

    @Bean
    Clock clock() {
        return Clock.system(cn.huijian.kernel.Zone.CHINA);
    }

    /** A room with one command, one fault and one permission. */
    @RestController
    @ConditionalOnProperty("huijian.knocking-room")
    @RequestMapping("/api/room")
    static class Room {
        static final AtomicInteger DONE = new AtomicInteger();

        private final JdbcClient jdbc;

        Room(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        record Deed(@Schema(description = "名称") @NotBlank String name) {}

        record Receipt(int number) {}

        @PostMapping("/deeds")
        @Transactional
        public Receipt deed(@Valid @RequestBody Deed deed) {
            jdbc.sql("insert into deeds values (:name)")
                    .param("name", deed.name())
                    .update();
            return new Receipt(DONE.incrementAndGet());
        }

        @GetMapping("/fault")
        public Receipt fault() {
            throw new IllegalStateException("secret internals");
        }

        @GetMapping("/plans")
        @PreAuthorize("hasAuthority('inspection.plan')")
        public Receipt plans() {
            return new Receipt(1);
        }
    }
}
