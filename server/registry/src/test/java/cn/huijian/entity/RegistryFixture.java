package cn.huijian.entity;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

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

    static final class FolderKnowledge implements Knowledge {
        private final Map<String, KnowledgeItem> items = new HashMap<>();

        @Override
        public KnowledgeItem get(String kind, String id, LocalDate on) {
            return items.computeIfAbsent(kind + "/" + id, key -> read(kind, id));
        }

        @Override
        public java.util.Optional<KnowledgeItem> find(String kind, String id, LocalDate on) {
            try {
                return java.util.Optional.of(get(kind, id, on));
            } catch (NoSuchElementException none) {
                return java.util.Optional.empty();
            }
        }

        @Override
        public List<KnowledgeItem> list(String kind, LocalDate on) {
            try (var files = Files.list(Path.of("../../knowledge/base").resolve(kind))) {
                return files.map(file -> file.getFileName().toString().replaceFirst("@.*", ""))
                        .sorted()
                        .distinct()
                        .map(id -> get(kind, id, on))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static KnowledgeItem read(String kind, String id) {
            Path folder = Path.of("../../knowledge/base").resolve(kind);
            try (var files = Files.list(folder)) {
                Path file = files.filter(f -> f.getFileName().toString().startsWith(id + "@"))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(id));
                Map<String, Object> yaml = new Yaml().load(Files.readString(file));
                return new KnowledgeItem(
                        kind,
                        id,
                        id + "@test",
                        TODAY,
                        null,
                        "",
                        KnowledgeItem.Status.CHECKED,
                        "base",
                        JsonMapper.shared().valueToTree(yaml.get("body")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    public static final class MapVault implements PersonVault {
        final Map<PersonRef, Map<String, String>> persons = new LinkedHashMap<>();

        @Override
        public PersonRef store(Map<String, String> values) {
            var ref = new PersonRef(UUID.randomUUID());
            persons.put(ref, values);
            return ref;
        }

        @Override
        public List<PersonRef> storeAll(List<Map<String, String>> all) {
            return all.stream().map(this::store).toList();
        }

        @Override
        public Map<PersonRef, Map<String, String>> masked(Collection<PersonRef> refs) {
            Map<PersonRef, Map<String, String>> masked = new HashMap<>();
            refs.stream().filter(persons::containsKey).forEach(ref -> {
                Map<String, String> values = new HashMap<>();
                persons.getOrDefault(ref, Map.of()).forEach((k, v) -> values.put(k, v.charAt(0) + "**"));
                masked.put(ref, values);
            });
            return masked;
        }

        @Override
        public String fingerprint(String kind, String value) {
            return kind + ":" + value.hashCode();
        }

        @Override
        public Optional<Map<String, String>> reveal(PersonRef ref, Actor actor, String purpose) {
            return Optional.ofNullable(persons.get(ref));
        }

        @Override
        public void erase(PersonRef ref, Actor actor, String ground) {
            persons.remove(ref);
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

    static final class MemoryDocuments implements Documents {
        private final Map<DocumentId, StoredDocument> stored = new LinkedHashMap<>();
        private final Map<DocumentId, byte[]> contents = new HashMap<>();
        private final Clock clock;

        MemoryDocuments(Clock clock) {
            this.clock = clock;
        }

        @Override
        public StoredDocument store(NewDocument document, InputStream content, Actor actor) throws IOException {
            var id = new DocumentId(stored.size() + 1);
            byte[] bytes = content.readAllBytes();
            var record = new StoredDocument(
                    id,
                    document.name(),
                    document.mediaType(),
                    document.purpose(),
                    bytes.length,
                    "00",
                    "00",
                    clock.instant());
            stored.put(id, record);
            contents.put(id, bytes);
            return record;
        }

        @Override
        public Optional<StoredDocument> find(DocumentId id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public List<StoredDocument> list(String purpose, int limit) {
            return List.copyOf(stored.values());
        }

        @Override
        public InputStream open(DocumentId id) {
            return new ByteArrayInputStream(contents.getOrDefault(id, new byte[0]));
        }

        @Override
        public void expire(DocumentId id, Actor actor, String ground) {
            contents.remove(id);
        }
    }

    public static final class ListAudit implements AuditTrail {
        public final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void record(Actor actor, AuditEntry entry) {
            entries.add(entry);
        }
    }

    /** Remembers jobs and runs one when its result is asked for; a test may stop it half-way and run it again. */
    public static final class InstantJobs implements Jobs {
        private final ObjectProvider<JobHandler> handlers;
        private final Map<JobId, Job> submitted = new java.util.concurrent.ConcurrentHashMap<>();
        int cancelAfterReports = Integer.MAX_VALUE;
        private volatile boolean byThemselves;

        InstantJobs(ObjectProvider<JobHandler> handlers) {
            this.handlers = handlers;
        }

        @Override
        public JobId submit(String kind, String title, Map<String, String> parameters, Actor actor) {
            var id = new JobId(submitted.size() + 1);
            submitted.put(
                    id,
                    new Job(
                            id,
                            kind,
                            title,
                            parameters,
                            Job.State.QUEUED,
                            0,
                            0,
                            "",
                            actor.display(),
                            Instant.EPOCH,
                            null,
                            null,
                            null,
                            null));
            if (byThemselves) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Thread.ofPlatform().daemon().start(() -> result(id));
                    }
                });
            }
            return id;
        }

        @Override
        public Optional<Job> find(JobId id) {
            return Optional.ofNullable(submitted.get(id));
        }

        @Override
        public void cancel(JobId id, Actor actor) {}

        /** Asks a job to stop after so many reports. */
        public void cancelAfter(int reports) {
            cancelAfterReports = reports;
        }

        /** Runs what is submitted by itself, after the submitter's transaction, as the product does. */
        public void runByThemselves() {
            byThemselves = true;
        }

        public Map<String, Object> result(JobId id) {
            Job job = find(id).orElseThrow();
            JobHandler handler = handlers.stream()
                    .filter(h -> h.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow();
            int[] reports = {0};
            try {
                String json = handler.run(job, new JobProgress() {
                    @Override
                    public void report(long done, long total, String stage) {
                        reports[0]++;
                    }

                    @Override
                    public boolean cancelled() {
                        return reports[0] >= cancelAfterReports;
                    }
                });
                return JsonMapper.shared().readValue(json, new tools.jackson.core.type.TypeReference<>() {});
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
