package cn.huijian.entity;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.JobHandler;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.testing.TestDatabase;
import cn.huijian.vault.PersonVault;
import cn.huijian.vault.SealedSecret;
import cn.huijian.vault.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Exchange and entity wired on a database of their own; jobs run at once, files lie in memory, persons in a map. */
public final class RegistryFixture implements AutoCloseable {
    public static final Actor ACTOR = Actor.staff(new AccountId(7), "许言之", new UnitId(1));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AnnotationConfigApplicationContext context;

    public RegistryFixture() {
        this(TestDatabase.create().dataSource());
    }

    public RegistryFixture(DataSource database) {
        this(database, Map.of());
    }

    /** With settings, for example {@code huijian.data-dir}. */
    public RegistryFixture(DataSource database, Map<String, Object> settings) {
        this(database, settings, Wiring.class);
    }

    /** With the dossier, so that datasets of facts come in too. */
    public static RegistryFixture withFacts() {
        return new RegistryFixture(TestDatabase.create().dataSource(), Map.of(), Wiring.class, Facts.class);
    }

    private RegistryFixture(DataSource database, Map<String, Object> settings, Class<?>... wiring) {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource("test", settings));
        context.registerBean(DataSource.class, () -> database);
        context.register(wiring);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** Imports a text and gives the report as JSON fields. */
    public Map<String, Object> importText(String csv) {
        return importStream(
                "registration",
                "test.csv",
                new ByteArrayInputStream(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public Map<String, Object> importFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return importStream("registration", file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, Object> importStream(String source, String name, InputStream in) {
        return importDataset("business-entity", source, name, in);
    }

    public Map<String, Object> importDataset(String dataset, String source, String name, InputStream in) {
        try {
            var outcome = get(Exchange.class).accept(dataset, source, name, in, false, ACTOR);
            if (!(outcome instanceof Outcome.Done(var job))) {
                throw new IllegalStateException(outcome.toString());
            }
            return get(InstantJobs.class).result(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @EnableTransactionManagement
    @ComponentScan({
        "cn.huijian.exchange.jobs",
        "cn.huijian.exchange.store",
        "cn.huijian.entity.jobs",
        "cn.huijian.entity.store"
    })
    static class Wiring {
        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Clock clock() {
            return new TickingClock();
        }

        @Bean
        Knowledge knowledge() {
            return new FolderKnowledge();
        }

        @Bean
        Units units() {
            return new FourStations();
        }

        @Bean
        PersonVault vault() {
            return new MapVault();
        }

        @Bean
        Secrets secrets() {
            return new ReversedSecrets();
        }

        @Bean
        Documents documents(Clock clock) {
            return new MemoryDocuments(clock);
        }

        @Bean
        AuditTrail audit() {
            return new ListAudit();
        }

        @Bean
        ListMerges toldMerges(ObjectProvider<Entities> entities, Clock clock) {
            return new ListMerges(entities, clock);
        }

        @Bean
        InstantJobs jobs(ObjectProvider<JobHandler> handlers) {
            return new InstantJobs(handlers);
        }

        @Bean
        CurrentUser currentUser() {
            return () -> new Staff(new AccountId(7), "许言之", new UnitId(1), Set.of("entity.read"), Scope.ofBureau());
        }
    }

    @Configuration
    @ComponentScan({"cn.huijian.dossier.jobs", "cn.huijian.dossier.store"})
    static class Facts {
        @Bean
        org.springframework.jdbc.core.JdbcTemplate jdbcTemplate(DataSource database) {
            return new org.springframework.jdbc.core.JdbcTemplate(database);
        }
    }

    /** A day in November, one second further at each look. */
    static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T01:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    /** One bureau, stations for three districts; everything else stands on the unassigned desk. */
    static final class FourStations implements Units {
        private static final Map<String, Integer> BY_DISTRICT = Map.of("沙坪坝区", 11, "九龙坡区", 12, "郫都区", 13);

        @Override
        public Unit get(UnitId id) {
            return list().stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public List<Unit> list() {
            List<Unit> units = new ArrayList<>();
            units.add(new Unit(new UnitId(1), "bureau", "试验局", Unit.Kind.BUREAU, null));
            BY_DISTRICT.forEach((name, id) ->
                    units.add(new Unit(new UnitId(id), "s" + id, name + "所", Unit.Kind.STATION, new UnitId(1))));
            return units;
        }

        @Override
        public UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid) {
            return district == null ? UnitId.UNASSIGNED : new UnitId(BY_DISTRICT.getOrDefault(district, 0));
        }
    }

    /** Not clear text, and bound to its place: enough to see that nothing is stored in the clear. */
    static final class ReversedSecrets implements Secrets {
        @Override
        public SealedSecret seal(String place, String secret) {
            String mixed = new StringBuilder(place + "|" + secret).reverse().toString();
            return new SealedSecret("test", mixed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public String open(String place, SealedSecret sealed) {
            String both = new StringBuilder(new String(sealed.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .reverse()
                    .toString();
            return both.substring(place.length() + 1);
        }
    }
}
