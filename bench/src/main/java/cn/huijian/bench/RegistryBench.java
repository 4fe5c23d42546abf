package cn.huijian.bench;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.kernel.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register at the size of a province's capital: import of generated rows until they can be searched, beside COPY of the same file; then the list
 * of one station over graded firms.
 */
final class RegistryBench {
    private static final long SEED = 20_261_121L;
    private static final double MOST_SECONDS_PER_MILLION = 240;
    private static final double MOST_P99_MS = 50;
    private static final int REQUESTS = 1_000;

    /** So many before it is measured: a server that has been up for a few minutes. */
    private static final int WARM_UP = 1_000;

    private final int rows;

    RegistryBench(int rows) {
        this.rows = rows;
    }

    Map<String, Object> run() throws Exception {
        Path folder = Files.createTempDirectory("huijian-bench");
        try {
            City city = City.of(CityScale.of(rows), SEED, City.DEFAULT_DAY);
            Path file = folder.resolve("business-entity.csv");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                city.write(Dataset.BUSINESS_ENTITY, out);
            }
            tell("已生成 %,d 行，%,d MB", rows, Files.size(file) >> 20);
            try (Product product = Product.start(folder.resolve("data"))) {
                return measure(product, city, file, folder.resolve("data/token"));
            }
        } finally {
            remove(folder);
        }
    }

    private Map<String, Object> measure(Product product, City city, Path file, Path token) throws Exception {
        Map<String, UnitId> units = product.addUnits(city.bureauJson());
        var tool = Http.withToken(product.url(), Files.readString(token).strip());
        double seconds = importAll(tool, file);
        tell("导入至可检索 %.1f 秒，%,.0f 行/秒", seconds, rows / seconds);
        double copy = CopyPeer.seconds(product.get(DataSource.class), file, Dataset.BUSINESS_ENTITY.header());
        tell("同一文件 COPY %.1f 秒", copy);
        JdbcClient jdbc = product.get(JdbcClient.class);
        double following = Register.followed(jdbc);
        double grading = Register.grade(product, jdbc, SEED);
        int station = Register.largestStation(jdbc, units);
        String session = product.signIn("bench-head", new UnitId(station), "station-head");
        List<String> names = Register.names(jdbc, station);
        var lists = new ListLoad(Http.withSession(product.url(), session))
                .run(new ListRequests(SEED + 1, names).make(WARM_UP), new ListRequests(SEED, names).make(REQUESTS));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "registry");
        result.put("rows", rows);
        result.put("seed", SEED);
        result.put("importSeconds", seconds);
        result.put("importRowsPerSecond", Math.round(rows / seconds));
        result.put("importLimitSeconds", MOST_SECONDS_PER_MILLION * rows / 1e6);
        result.put("peer", "PostgreSQL COPY of the same file into one table without index");
        result.put("peerSeconds", copy);
        result.put("ratio", seconds / copy);
        result.put("scoresFollowedSeconds", following);
        result.put("gradingSeconds", grading);
        result.put("stationEntities", Register.count(jdbc, station));
        result.put("list", lists);
        result.put("listLimitP99Ms", MOST_P99_MS);
        result.put("met", met(seconds, lists));
        return result;
    }

    private boolean met(double seconds, Map<String, Object> lists) {
        double p99 = lists.get("all") instanceof Map<?, ?> all && all.get("p99Ms") instanceof Number number
                ? number.doubleValue()
                : Double.MAX_VALUE;
        return seconds <= MOST_SECONDS_PER_MILLION * rows / 1e6
                && p99 < MOST_P99_MS
                && Boolean.TRUE.equals(lists.get("stableOrder"));
    }

    private double importAll(Http http, Path file) throws Exception {
        long start = System.nanoTime();
        Uploads.take(http, file, "business-entity");
        if (http.get("/api/entity/entities?q=" + java.net.URLEncoder.encode("科技", StandardCharsets.UTF_8))
                .path("items")
                .isEmpty()) {
            throw new IllegalStateException("the imported firms cannot be found");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void tell(String format, Object... values) {
        System.err.println(String.format(format, values));
    }

    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            });
        }
    }
}
