package cn.huijian.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code ./hj run} takes from the moment the command is given until a browser gets the sign-in page: the first start, which makes the small
 * demonstration city's database, and the starts after it, in turn with the same product run from its packed jar.
 */
final class StartBench {
    private static final double MOST_SECONDS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int starts;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param starts how often each is started after the first time */
    StartBench(int starts) {
        this.starts = starts;
    }

    Map<String, Object> run() throws Exception {
        Path folder = Files.createTempDirectory("huijian-bench");
        Path data = folder.resolve("data");
        try {
            double first = secondsOf(unpacked(data), data, true);
            List<Double> ours = new ArrayList<>();
            List<Double> packed = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                ours.add(secondsOf(unpacked(data), data, false));
                packed.add(secondsOf(packed(data), data, false));
            }
            return figures(first, ours, packed);
        } finally {
            remove(folder);
        }
    }

    private Map<String, Object> figures(double first, List<Double> ours, List<Double> packed) {
        double median = median(ours);
        double worst = ours.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "start");
        result.put(
                "measured",
                "from the command ./hj run to HTTP 200 of the sign-in page, data folder with the small demonstration city");
        result.put("firstStartSeconds", rounded(first));
        result.put("secondStartSeconds", ours.stream().map(StartBench::rounded).toList());
        result.put("medianSeconds", rounded(median));
        result.put("worstSeconds", rounded(worst));
        result.put("limitSeconds", MOST_SECONDS);
        result.put("peer", "the same product run as java -jar from its packed jar, starts in turn");
        result.put("peerSeconds", packed.stream().map(StartBench::rounded).toList());
        result.put("peerMedianSeconds", rounded(median(packed)));
        result.put("ratio", rounded(median / median(packed)));
        result.put("met", worst <= MOST_SECONDS);
        return result;
    }

    private static List<String> unpacked(Path data) {
        return List.of(Results.root().resolve("hj").toString(), "run", "--data", data.toString());
    }

    private static List<String> packed(Path data) throws IOException {
        Path jar;
        try (var built =
                Files.newDirectoryStream(Results.root().resolve("server/app/target"), "huijian-app-*-boot.jar")) {
            jar = built.iterator().next();
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--huijian.data-dir=" + data,
                "--huijian.demo=small");
    }

    /** Starts, waits for the page, and ends the process in order; on the first start only after the city was loaded. */
    private double secondsOf(List<String> command, Path data, boolean first) throws Exception {
        int port = freePort();
        var whole = new ArrayList<>(command);
        whole.addAll(command.contains("-jar") ? List.of("--server.port=" + port) : List.of("--port", "" + port));
        Files.createDirectories(data);
        long before = System.nanoTime();
        Process process = new ProcessBuilder(whole)
                .directory(Results.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("start.log").toFile())
                .start();
        try {
            String url = "http://127.0.0.1:" + port;
            awaitPage(url + "/console/sign-in", process, before);
            double seconds = (System.nanoTime() - before) / 1e9;
            awaitReady(data, process);
            if (first) {
                awaitCity(data, url);
            }
            return seconds;
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private void awaitPage(String page, Process process, long since) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page)).build();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException e) {
                if (!process.isAlive()) {
                    throw new IOException("the product ended while it was starting", e);
                }
            }
            Thread.sleep(20);
        }
        throw new IOException("no sign-in page within " + PATIENCE);
    }

    private static void awaitReady(Path data, Process process) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            if (running(data, process)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("the product did not become ready within a minute");
    }

    private static boolean running(Path data, Process process) throws IOException {
        Path file = data.resolve("server.properties");
        if (!Files.exists(file)) {
            return false;
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return Long.toString(process.pid()).equals(values.getProperty("pid"));
    }

    private static void awaitCity(Path data, String url) throws Exception {
        Http tool = Http.withToken(url, Files.readString(data.resolve("token")).strip());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean loaded = tool.get("/api/jobs?limit=100")
                    .path("items")
                    .valueStream()
                    .anyMatch(job -> job.path("kind").asString().equals("demo.load")
                            && job.path("state").asString().equals("SUCCEEDED"));
            if (loaded) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new IOException("the demonstration city was not loaded within " + PATIENCE);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
