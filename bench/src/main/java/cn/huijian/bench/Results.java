package cn.huijian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the figures of a run with the machine and the commit they were measured on. */
final class Results {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Results() {}

    static Path root() {
        return Path.of(System.getProperty("huijian.root", "."));
    }

    /** Adds date, commit and machine to the result and writes it; gives the file's path. */
    static String keep(String name, Map<String, Object> result) throws IOException, InterruptedException {
        Instant now = Instant.now();
        result.put("date", now.toString());
        result.put("commit", output("git", "-C", root().toString(), "rev-parse", "--short", "HEAD"));
        result.put("machine", machine());
        Path folder = Files.createDirectories(root().resolve("bench/results"));
        Path file = folder.resolve(name + "-" + STAMP.format(now.atZone(ZoneId.of("Asia/Shanghai"))) + ".json");
        Files.writeString(
                file,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(result)
                        + "\n");
        return file.toString();
    }

    private static Map<String, Object> machine() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("maxHeapMb", Runtime.getRuntime().maxMemory() >> 20);
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.version"));
        Path processors = Path.of("/proc/cpuinfo");
        if (Files.exists(processors)) {
            Files.readAllLines(processors).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .ifPresent(line -> machine.put(
                            "cpu", line.substring(line.indexOf(':') + 1).strip()));
        }
        Path load = Path.of("/proc/loadavg");
        if (Files.exists(load)) {
            machine.put("loadAfter", Files.readString(load).strip());
        }
        return machine;
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? text : "unknown";
    }
}
