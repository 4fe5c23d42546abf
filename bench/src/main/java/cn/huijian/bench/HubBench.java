package cn.huijian.bench;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.kernel.UnitId;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hub at the size of a city: the register and its facts, the import of facts by the ordinary way in, every list that a station opens, and the start of
 * a server on that folder.
 */
final class HubBench {
    private static final long SEED = 20_261_130L;
    private static final double MOST_SECONDS_PER_MILLION_FACTS = 180;
    private static final double MOST_P99_MS = 50;
    private static final double MOST_START_SECONDS = 15;

    /** Facts in the dossier for each fact that was imported; the others are laid beside them by the database itself, because they are not measured. */
    private static final int TIMES = 10;

    /** Feeds of different shape: often and narrow, seldom and wide. */
    private static final List<Dataset> FEEDS =
            List.of(Dataset.ANNUAL_REPORT, Dataset.LICENCE, Dataset.INSPECTION_RESULT, Dataset.SOCIAL_INSURANCE);

    private final int rows;

    HubBench(int rows) {
        this.rows = rows;
    }

    Map<String, Object> run() throws Exception {
        Path folder = Files.createTempDirectory("huijian-bench");
        try {
            Path data = folder.resolve("data");
            City city = City.of(CityScale.of(rows), SEED, City.DEFAULT_DAY);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("bench", "hub");
            result.put("entities", rows);
            result.put("seed", SEED);
            Map<String, Map<String, Object>> lists;
            double facts;
            try (Product product = Product.start(data)) {
                Map<String, UnitId> units = product.addUnits(city.bureauJson());
                facts = fill(product, city, folder, result);
                result.put("jobsMeanwhile", unfinished(product));
                lists = lists(product, units);
            }
            List<Double> starts = List.of(ColdStart.seconds(data), ColdStart.seconds(data));
            double start = starts.stream().max(Double::compare).orElseThrow();
            RegistryBench.tell("再次启动到登录页 %s 秒", starts);
            result.put("lists", lists);
            result.put("listLimitP99Ms", MOST_P99_MS);
            result.put("startSeconds", starts);
            result.put("startLimitSeconds", MOST_START_SECONDS);
            boolean fast = lists.values().stream()
                    .allMatch(list -> list.get("p99Ms") instanceof Number p99 && p99.doubleValue() < MOST_P99_MS);
            result.put("met", fast && facts <= MOST_SECONDS_PER_MILLION_FACTS && start <= MOST_START_SECONDS);
            return result;
        } finally {
            RegistryBench.remove(folder);
        }
    }

    /** Fills the register and the dossier; gives the seconds that a million facts took. */
    private double fill(Product product, City city, Path folder, Map<String, Object> result) throws Exception {
        var tool = Http.withToken(
                product.url(), Files.readString(folder.resolve("data/token")).strip());
        Path firms = folder.resolve("business-entity.csv");
        write(city, Dataset.BUSINESS_ENTITY, firms, Long.MAX_VALUE);
        double register = Uploads.take(tool, firms, Dataset.BUSINESS_ENTITY.id());
        RegistryBench.tell("主体导入 %.1f 秒", register);
        result.put("registerSeconds", register);
        JdbcClient jdbc = product.get(JdbcClient.class);
        double seconds = 0;
        long facts = 0;
        for (Dataset feed : FEEDS) {
            Path file = folder.resolve(feed.fileName());
            facts += write(city, feed, file, rows / FEEDS.size());
            seconds += Uploads.take(tool, file, feed.id());
            RegistryBench.tell("导入至 %,d 条事实，%.1f 秒", facts, seconds);
        }
        long imported = count(jdbc);
        if (imported != facts) {
            throw new IllegalStateException("of " + facts + " facts " + imported + " are in the dossier");
        }
        double million = seconds * 1e6 / facts;
        result.put("factsImported", facts);
        result.put("factImportSeconds", seconds);
        result.put("secondsPerMillionFacts", million);
        result.put("factLimitSecondsPerMillion", MOST_SECONDS_PER_MILLION_FACTS);
        result.put("scoresFollowedSeconds", Register.followed(jdbc));
        Register.grade(product, jdbc, SEED);
        multiply(jdbc);
        result.put("facts", count(jdbc));
        return million;
    }

    private Map<String, Map<String, Object>> lists(Product product, Map<String, UnitId> units) throws Exception {
        JdbcClient jdbc = product.get(JdbcClient.class);
        int station = Register.largestStation(jdbc, units);
        String session = product.signIn("bench-head", new UnitId(station), "station-head");
        return new HubLists(Http.withSession(product.url(), session), SEED)
                .run(Register.names(jdbc, station), jdbc, station);
    }

    /** What the server still has to do while the lists are asked for, and after its start. */
    private static List<String> unfinished(Product product) {
        return product.get(JdbcClient.class)
                .sql("select kind || ' ' || done || '/' || total from jobs.jobs where state in ('QUEUED', 'RUNNING')")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static long write(City city, Dataset dataset, Path file, long most) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var lines = city.rows(dataset).limit(most)) {
            line(out, dataset.header());
            long[] written = {0};
            for (var row : (Iterable<List<String>>) lines::iterator) {
                line(out, row);
                written[0]++;
            }
            return written[0];
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(cells.get(i).replace("\"", "\"\""));
            out.write('"');
        }
        out.write('\n');
    }

    /** The same facts again under other record numbers and on earlier days. */
    private static void multiply(JdbcClient jdbc) {
        long start = System.nanoTime();
        long last =
                jdbc.sql("select max(id) from dossier.facts").query(Long.class).single();
        for (int time = 1; time < TIMES; time++) {
            jdbc.sql("""
                    insert into dossier.facts (id, digest, document_id, recorded_at, valid_from, valid_to, type, type_version, source, legal_basis,
                        actor, revision, bureau_id, unit_id, kind, record, attributes)
                    overriding system value
                    select id + :shift, digest, document_id, recorded_at, valid_from - :days, valid_to, type, type_version, source, legal_basis,
                        actor, revision, bureau_id, unit_id, kind, record || '/' || :time, attributes
                    from dossier.facts where id <= :last and of_fact is null
                    """)
                    .param("shift", last * time)
                    .param("days", 97 * time)
                    .param("time", time)
                    .param("last", last)
                    .update();
            jdbc.sql("""
                    insert into dossier.fact_subjects (fact_id, valid_from, scheme, identifier, role)
                    select fact_id + :shift, valid_from - :days, scheme, identifier, role from dossier.fact_subjects where fact_id <= :last
                    """)
                    .param("shift", last * time)
                    .param("days", 97 * time)
                    .param("last", last)
                    .update();
        }
        jdbc.sql("select setval(pg_get_serial_sequence('dossier.facts', 'id'), (select max(id) from dossier.facts))")
                .query(Long.class)
                .single();
        jdbc.sql("vacuum (analyze) dossier.facts").update();
        jdbc.sql("vacuum (analyze) dossier.fact_subjects").update();
        RegistryBench.tell("另置 %,d 条事实 %.1f 秒", count(jdbc) - last, (System.nanoTime() - start) / 1e9);
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from dossier.facts").query(Long.class).single();
    }
}
