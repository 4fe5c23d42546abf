package cn.huijian.bench;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The matching job inside the server, in the heap that {@code hj} gives it: a register of that many firms comes in by the ordinary way and is compared
 * whole, as the import orders it; then a licensing office's ledger that has one firm in a hundred once more, without its code. Met when both
 * jobs compared all they were given; the figures of each are stated.
 */
final class MatchJobBench {
    private static final long SEED = 20_261_130L;

    private final int rows;

    MatchJobBench(int rows) {
        this.rows = rows;
    }

    Map<String, Object> run() throws Exception {
        Path folder = Files.createTempDirectory("huijian-bench");
        try (Product product = Product.start(folder.resolve("data"))) {
            City city = City.of(CityScale.of(rows), SEED, City.DEFAULT_DAY);
            product.addUnits(city.bureauJson());
            var tool = Http.withToken(
                    product.url(),
                    Files.readString(folder.resolve("data/token")).strip());
            JdbcClient jdbc = product.get(JdbcClient.class);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("bench", "match-job");
            result.put("rows", rows);
            result.put("seed", SEED);
            Path firms = folder.resolve("business-entity.csv");
            try (var out = Files.newBufferedWriter(firms, StandardCharsets.UTF_8)) {
                city.write(Dataset.BUSINESS_ENTITY, out);
            }
            result.put("importSeconds", Uploads.take(tool, firms, Dataset.BUSINESS_ENTITY.id()));
            Map<String, Object> register = job(jdbc);
            result.put("register", register);
            Path ledger = folder.resolve("licence-ledger.csv");
            try (var out = Files.newBufferedWriter(ledger, StandardCharsets.UTF_8)) {
                city.writeLicenceLedger(out);
            }
            Uploads.take(tool, ledger, Dataset.BUSINESS_ENTITY.id(), "licence-ledger");
            Map<String, Object> delivered = job(jdbc);
            result.put("ledger", delivered);
            result.put("met", compared(register) == rows && whole(register) && whole(delivered));
            return result;
        } finally {
            RegistryBench.remove(folder);
        }
    }

    /** Waits for the matching job submitted last; what it found, how long it took, and how full the heap was at most meanwhile. */
    private static Map<String, Object> job(JdbcClient jdbc) throws InterruptedException, IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long id = jdbc.sql("select max(id) from jobs.jobs where kind = 'entity.match'")
                .query(Long.class)
                .single();
        while (!jdbc.sql("select finished_at is not null from jobs.jobs where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single()) {
            Thread.sleep(500);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        jdbc.sql("""
                select state, coalesce(result, failure) as told, extract(epoch from finished_at - started_at) as seconds
                from jobs.jobs where id = :id
                """).param("id", id).query(row -> {
            figures.put("state", row.getString("state"));
            figures.put("seconds", row.getDouble("seconds"));
            figures.put("result", told(row.getString("told")));
        });
        figures.put("peakHeapMb", peakHeapMb());
        RegistryBench.tell("比对作业 %s", figures);
        return figures;
    }

    private static Object told(String text) {
        return text.startsWith("{") ? JsonMapper.shared().readValue(text, Map.class) : text;
    }

    private static boolean whole(Map<String, Object> figures) {
        return figures.get("result") instanceof Map<?, ?> told && Boolean.TRUE.equals(told.get("whole"));
    }

    private static long compared(Map<String, Object> figures) {
        return figures.get("result") instanceof Map<?, ?> told && told.get("compared") instanceof Number number
                ? number.longValue()
                : -1;
    }

    /** The greatest sum that the pools of the heap reached, each by itself: the heap was never fuller. */
    private static long peakHeapMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
