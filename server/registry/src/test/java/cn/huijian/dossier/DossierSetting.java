package cn.huijian.dossier;

import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The dossier with its real store, and what stands around it in small. */
@Configuration
@EnableTransactionManagement
@ComponentScan({"cn.huijian.dossier.store", "cn.huijian.dossier.jobs"})
public class DossierSetting {
    public final List<AuditEntry> acts = new ArrayList<>();
    public final List<FactsRecorded> told = new ArrayList<>();

    @Bean
    DataSource dataSource() {
        return TestDatabase.create().dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    Register register() {
        return new Register();
    }

    @Bean
    Knowledge knowledge() {
        return new FileKnowledge();
    }

    @Bean
    SourceNames sourceNames() {
        return code -> code.equals("city") ? "演示城市" : code;
    }

    @Bean
    HandClock clock() {
        return new HandClock();
    }

    @Bean
    AuditTrail auditTrail() {
        return (Actor actor, AuditEntry entry) -> acts.add(entry);
    }

    @Bean
    Units units() {
        return new Units() {
            private final Unit bureau = new Unit(new UnitId(1), "gxq", "高新区局", Unit.Kind.BUREAU, null);

            @Override
            public Unit get(UnitId id) {
                return bureau;
            }

            @Override
            public List<Unit> list() {
                return List.of(bureau);
            }

            @Override
            public UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid) {
                return UnitId.UNASSIGNED;
            }
        };
    }

    @EventListener
    void hear(FactsRecorded event) {
        told.add(event);
    }

    /** A clock moved by hand. */
    public static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-02T02:00:00Z");

        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return cn.huijian.kernel.Zone.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
