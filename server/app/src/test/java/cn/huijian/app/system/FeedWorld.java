package cn.huijian.app.system;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.testing.KafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product process, a second database, a message broker, and firms to feed, for tests that kill what runs. */
final class FeedWorld implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    final Path data;
    final EmbeddedPostgres other;
    final KafkaBroker broker;
    private final Path reader;
    final List<String> header = Dataset.BUSINESS_ENTITY.header();
    private final List<List<String>> firms;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final OwnTool tool;
    private final Map<String, Browser> administrators = new HashMap<>();
    private volatile ServerProcess server;

    FeedWorld(Path folder, int size) throws Exception {
        data = folder.resolve("data");
        tool = new OwnTool(data);
        firms = City.of(CityScale.of(size), City.DEFAULT_SEED, City.DEFAULT_DAY)
                .rows(Dataset.BUSINESS_ENTITY)
                .toList();
        other = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        broker = KafkaBroker.start(Files.createDirectories(folder.resolve("broker")));
        // A server that was killed is missed soon, so that the next one is given its partitions.
        reader = Files.writeString(
                folder.resolve("reader.properties"), "session.timeout.ms=2000\nheartbeat.interval.ms=500\n");
        server = launch();
    }

    private ServerProcess launch() throws Exception {
        return ServerProcess.start(
                data,
                "--huijian.instance-name=feed-kill",
                // A command that was cut off is tried again soon, not after two minutes of silence.
                "--huijian.commands.dead-after=PT3S",
                "--huijian.kafka.servers=" + broker.servers(),
                "--huijian.kafka.every=500ms",
                "--huijian.kafka.properties=" + reader,
                "--huijian.inbox.every=500ms",
                "--huijian.inbox.still=500ms");
    }

    void kill(boolean databaseToo) throws Exception {
        server.kill(databaseToo);
    }

    void start() throws Exception {
        server = launch();
    }

    String url() throws IOException {
        return server.url();
    }

    /** The first {@code count} firms from {@code from} on, cells in the order of the header. */
    List<List<String>> firms(int from, int count) {
        return firms.subList(from, from + count);
    }

    String csv(int from, int count) {
        return header.stream().collect(Collectors.joining(",", "", "\n"))
                + firms(from, count).stream().map(FeedWorld::line).collect(Collectors.joining("\n"));
    }

    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** Founds the bureau by its one-time link and lets a data administrator in. */
    void found() throws Exception {
        Founding.found(data, "试验区市场监督管理局", "shuju", "data-administrator");
    }

    /** The data administrator, signed in once at each server that runs; slow as password hashes are, more would only heat the machine. */
    synchronized Browser dataAdministrator() throws Exception {
        String url = url();
        Browser known = administrators.get(url);
        if (known == null) {
            known = new Browser(url).signIn("shuju", Founding.PASSWORD);
            known.get("/api/access/session");
            administrators.put(url, known);
        }
        return known;
    }

    static Answer must(Browser browser, String method, String path, String json) throws Exception {
        return Founding.must(browser, method, path, json);
    }

    /** Reads as the tool of this machine. */
    int get(String path) throws Exception {
        return tool.get(path);
    }

    String upload(String dataset, String name, String content) throws Exception {
        return tool.upload(dataset, name, content);
    }

    /** Pushes a signed batch. */
    HttpResponse<String> push(String accessKey, String secret, String dataset, byte[] body) throws Exception {
        var algorithm = cn.huijian.exchange.model.PushSignature.HMAC_SM3;
        String path = "/api/exchange/push/" + dataset;
        String time = Long.toString(System.currentTimeMillis() / 1_000);
        String nonce = java.util.UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", "application/json")
                .header("X-Huijian-Key", accessKey)
                .header("X-Huijian-Timestamp", time)
                .header("X-Huijian-Nonce", nonce)
                .header("X-Huijian-Algorithm", algorithm.label())
                .header("X-Huijian-Signature", algorithm.sign(secret, algorithm.text("POST", path, time, nonce, body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonNode source(Browser administrator, String json) throws Exception {
        return must(administrator, "POST", "/api/exchange/sources", json).body().path("source");
    }

    long number(String sql) throws Exception {
        return tool.number(sql);
    }

    List<Long> numbers(String sql) throws Exception {
        return tool.numbers(sql);
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            broker.close();
            other.close();
        }
    }
}
