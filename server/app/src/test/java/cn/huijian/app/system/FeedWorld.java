package cn.huijian.app.system;

import cn.huijian.access.model.Totp;
import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product process, a second database, and firms to feed, for tests that kill what runs. */
final class FeedWorld implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("http\\S+/console/setup/(\\S+)");
    private static final String PASSWORD = "Cobalt-Thistle-85";

    final Path data;
    final EmbeddedPostgres other;
    final List<String> header = Dataset.BUSINESS_ENTITY.header();
    private final List<List<String>> firms;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Browser> administrators = new HashMap<>();
    private volatile ServerProcess server;

    FeedWorld(Path folder, int size) throws Exception {
        data = folder.resolve("data");
        firms = City.of(CityScale.of(size), City.DEFAULT_SEED, City.DEFAULT_DAY)
                .rows(Dataset.BUSINESS_ENTITY)
                .toList();
        other = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        server = launch();
    }

    private ServerProcess launch() throws Exception {
        return ServerProcess.start(
                data,
                "--huijian.instance-name=feed-kill",
                // A command that was cut off is tried again soon, not after two minutes of silence.
                "--huijian.commands.dead-after=PT3S",
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
        var link = LINK.matcher(Files.readString(data.resolve("server.log")));
        if (!link.find()) {
            throw new AssertionError("the link is not printed");
        }
        Browser founder = new Browser(url());
        founder.get("/api/access/setup/" + link.group(1));
        must(founder, "POST", "/api/access/setup/" + link.group(1), """
                {"bureauName": "试验区市场监督管理局", "administrators": [
                  {"role": "system-administrator", "login": "xitong", "name": "张", "password": "Lantern-Bridge-41"},
                  {"role": "security-administrator", "login": "anquan", "name": "李", "password": "Harbour-Slate-52"},
                  {"role": "audit-administrator", "login": "shenji", "name": "王", "password": "Meadow-Copper-63"}]}
                """);
        Browser system = administrator("xitong", "Lantern-Bridge-41", "Willow-Anchor-74");
        Answer opened =
                must(system, "POST", "/api/access/accounts", "{\"login\":\"shuju\",\"name\":\"陈数\",\"unit\":1}");
        String account = opened.body().path("account").path("id").asString();
        must(
                administrator("anquan", "Harbour-Slate-52", "Harbour-Willow-85"),
                "PUT",
                "/api/access/accounts/" + account + "/roles",
                "{\"roles\":[\"data-administrator\"]}");
        enter(
                "shuju",
                opened.body()
                        .path("initialPassword")
                        .asString(opened.body().path("password").asString("")),
                PASSWORD);
    }

    /** The data administrator, signed in once at each server that runs; slow as password hashes are, more would only heat the machine. */
    synchronized Browser dataAdministrator() throws Exception {
        String url = url();
        Browser known = administrators.get(url);
        if (known == null) {
            known = new Browser(url).signIn("shuju", PASSWORD);
            known.get("/api/access/session");
            administrators.put(url, known);
        }
        return known;
    }

    /** Enters an administrator, who needs a second factor from the first sign-in on. */
    private Browser administrator(String login, String initial, String own) throws Exception {
        Browser browser = enter(login, initial, own);
        String secret = must(browser, "POST", "/api/access/session/second-factor", "{}")
                .body()
                .path("secret")
                .asString();
        String code = Totp.code(Totp.fromBase32(secret), Totp.step(Instant.now()));
        must(browser, "PUT", "/api/access/session/second-factor", "{\"code\":\"" + code + "\"}");
        return browser;
    }

    private Browser enter(String login, String initial, String own) throws Exception {
        Browser browser = new Browser(url()).signIn(login, initial);
        browser.get("/api/access/roles");
        must(
                browser,
                "PUT",
                "/api/access/session/password",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(initial, own));
        return browser;
    }

    static Answer must(Browser browser, String method, String path, String json) throws Exception {
        Answer answer = browser.send(method, path, json);
        if (answer.status() >= 300) {
            throw new AssertionError(
                    method + " " + path + " answered " + answer.response().body());
        }
        return answer;
    }

    /** Reads as the tool of this machine. */
    int get(String path) throws Exception {
        return http.send(tool(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    /** Uploads a file and has it imported; the job's number once it is acknowledged. */
    String upload(String dataset, String name, String content) throws Exception {
        String edge = "edge-" + System.nanoTime();
        String body = part(edge, "dataset", null, dataset)
                + part(edge, "source", null, "upload")
                + part(edge, "file", name, content)
                + "--" + edge + "--\r\n";
        var request = tool("/api/exchange/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("upload answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("jobId").asString();
    }

    private static String part(
            String edge, String field, @org.jspecify.annotations.Nullable String file, String value) {
        String named = file == null ? "" : "; filename=\"" + file + "\"";
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + named + "\r\n\r\n" + value
                + "\r\n";
    }

    private HttpRequest.Builder tool(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.resolve("token")).strip());
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
        try (var connection = connect();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Long> numbers(String sql) throws Exception {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new java.util.ArrayList<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }

    private Connection connect() throws IOException, SQLException {
        Path database = data.resolve("database");
        String port = Files.readAllLines(database.resolve("cluster").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                Files.readString(database.resolve("password")).strip());
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            other.close();
        }
    }
}
