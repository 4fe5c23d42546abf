package cn.huijian.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for every list that the head of a station opens, with several clients at once. */
final class HubLists {
    private static final int REQUESTS = 1_000;

    private final ClientLoad clients;
    private final Random random;

    HubLists(Http http, long seed) {
        this.clients = new ClientLoad(http);
        this.random = new Random(seed);
    }

    /** Percentiles by list. */
    Map<String, Map<String, Object>> run(List<String> names, JdbcClient jdbc, int station) throws Exception {
        List<Long> firms = firms(jdbc, station);
        var entities =
                new ListRequests(random.nextLong(), names).make(2 * REQUESTS).iterator();
        Map<String, Supplier<String>> lists = new LinkedHashMap<>();
        lists.put("entities", () -> entities.next().path());
        lists.put("facts of a firm", () -> "/api/dossier/entities/" + pick(firms) + "/facts?limit=50");
        lists.put(
                "facts of a firm, with history",
                () -> "/api/dossier/entities/" + pick(firms) + "/facts?limit=50&history=true");
        lists.put("a firm", () -> "/api/entity/entities/" + pick(firms));
        lists.put("grades", () -> "/api/creditrisk/grades?limit=50" + (random.nextBoolean() ? "" : "&grade=UNRATED"));
        lists.put("grades that changed", () -> "/api/creditrisk/grades?limit=50&changed=true");
        lists.put("today", () -> "/api/matter/today?limit=50");
        lists.put("matters of a firm", () -> "/api/matter/entities/" + pick(firms));
        lists.put("tasks", () -> "/api/inspection/tasks?limit=50");
        lists.put("leads", () -> "/api/lead/leads?limit=50");
        lists.put("plans", () -> "/api/inspection/plans?limit=50");
        lists.put("notices", () -> "/api/disclosure/disclosures?limit=50");
        lists.put(
                "reporting", () -> "/api/sharing/report-rows?limit=50" + (random.nextBoolean() ? "" : "&overdue=true"));
        lists.put("knowledge", () -> "/api/knowledge/items?limit=50");
        lists.put("jobs", () -> "/api/jobs?limit=50");
        Map<String, Map<String, Object>> result = new LinkedHashMap<>();
        for (var list : lists.entrySet()) {
            measure(list.getValue(), REQUESTS / 2);
            Map<String, Object> latencies = measure(list.getValue(), REQUESTS).toMap();
            RegistryBench.tell("%s %s", list.getKey(), latencies);
            result.put(list.getKey(), latencies);
        }
        return result;
    }

    private Latencies measure(Supplier<String> paths, int count) throws Exception {
        return ClientLoad.latencies(
                clients.ask(Stream.generate(paths).limit(count).toList()));
    }

    private long pick(List<Long> firms) {
        return firms.get(random.nextInt(firms.size()));
    }

    /** Firms of the station from all over the register. */
    private static List<Long> firms(JdbcClient jdbc, int station) {
        return jdbc.sql("select id from entity.entities where unit_id = :unit order by md5(id::text) limit 5000")
                .param("unit", station)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
