package cn.huijian.bench;

import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings an imported register to the state in which its lists are measured, and looks up what the requests ask for. */
final class Register {
    private Register() {}

    /** Waits until every firm's indicative score has followed the import, so that the lists are measured on a register at rest. */
    static double followed(JdbcClient jdbc) throws InterruptedException {
        long start = System.nanoTime();
        while (jdbc.sql("select exists (select from creditrisk.dirty)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(1_000);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        RegistryBench.tell("指标分跟上 %.1f 秒", seconds);
        return seconds;
    }

    /** Labels every firm; the shares are those that a risk classification usually has. */
    static double grade(Product product, JdbcClient jdbc, long seed) {
        long start = System.nanoTime();
        long last = jdbc.sql("select max(id) from entity.entities")
                .query(Long.class)
                .single();
        var random = new Random(seed);
        InternalLabels labels = product.get(InternalLabels.class);
        Map<EntityId, String> batch = new HashMap<>();
        for (long id = 1; id <= last; id++) {
            int dice = random.nextInt(100);
            batch.put(new EntityId(id), dice < 60 ? "A" : dice < 87 ? "B" : dice < 97 ? "C" : "D");
            if (batch.size() == 20_000 || id == last) {
                labels.putGrades(batch);
                batch.clear();
            }
        }
        jdbc.sql("vacuum (analyze) entity.labels").update();
        double seconds = (System.nanoTime() - start) / 1e9;
        RegistryBench.tell("分级标签 %.1f 秒", seconds);
        return seconds;
    }

    static int largestStation(JdbcClient jdbc, Map<String, UnitId> units) {
        return units.values().stream()
                .map(UnitId::value)
                .max(Comparator.comparingLong(unit -> count(jdbc, unit)))
                .orElseThrow();
    }

    static long count(JdbcClient jdbc, int unit) {
        return jdbc.sql("select count(*) from entity.entities where unit_id = :unit")
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    static List<String> names(JdbcClient jdbc, int unit) {
        List<String> names = new ArrayList<>();
        jdbc.sql("select name from entity.entities where unit_id = :unit order by md5(id::text) limit 2000")
                .param("unit", unit)
                .query(row -> {
                    names.add(row.getString(1));
                });
        return names;
    }
}
