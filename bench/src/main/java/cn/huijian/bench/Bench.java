package cn.huijian.bench;

import cn.huijian.bench.matching.MatchBench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** {@code hj bench [NAME [PART]] [--json]}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        boolean json = Arrays.asList(arguments).contains("--json");
        List<String> names = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        String name = names.isEmpty() ? "registry" : names.getFirst();
        int rows = Integer.getInteger("huijian.bench.rows", 1_000_000);
        Map<String, Object> result = switch (name) {
            case "registry" -> new RegistryBench(rows).run();
            case "hub" -> new HubBench(rows).run();
            case "ledger" -> new LedgerBench(Integer.getInteger("huijian.bench.entries", 100_000)).run();
            case "match" -> match(rows, names.size() > 1 ? names.get(1) : "");
            case "match-job" -> new MatchJobBench(rows).run();
            case "start" -> new StartBench(Integer.getInteger("huijian.bench.starts", 5)).run();
            default -> Map.of();
        };
        if (result.isEmpty()) {
            System.err.println("没有名为 " + String.join(" ", names)
                    + " 的基准。可用：registry、hub、ledger、match [public|planted|peer]、match-job、start");
            System.exit(2);
            return;
        }
        String file = Results.keep(name, result);
        System.err.println("结果已存入 " + file);
        System.out.println(
                json
                        ? JsonMapper.shared().writeValueAsString(result)
                        : JsonMapper.builder()
                                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(result));
        System.exit(Boolean.TRUE.equals(result.get("met")) ? 0 : 1);
    }

    private static Map<String, Object> match(int rows, String part) throws Exception {
        Set<MatchBench.Part> parts = MatchBench.Part.named(part);
        if (parts.isEmpty()) {
            return Map.of();
        }
        String shared = System.getenv().getOrDefault("HUIJIAN_SHARED", "../shared");
        Path sets = Results.root().resolve(shared).resolve("data/matching");
        Path peer = Results.root().resolve("bench/target/peer-lib");
        return new MatchBench(rows, Integer.getInteger("huijian.bench.peer-rows", 20_000), sets, peer, parts).run();
    }
}
