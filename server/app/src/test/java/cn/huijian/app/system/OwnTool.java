package cn.huijian.app.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What whoever owns a data folder may do on its machine: call the running product with the folder's token, and count in its database. */
final class OwnTool {
    private final Path data;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    OwnTool(Path data) {
        this.data = data;
    }

    /** Where the product listens, as the folder states it. */
    String url() throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("server.properties"))) {
            values.load(reader);
        }
        return values.getProperty("url");
    }

    /** The status of a page. */
    int get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    /** Uploads a file and has it imported; the job's number once it is acknowledged. */
    String upload(String dataset, String name, String content) throws Exception {
        String edge = "edge-" + System.nanoTime();
        String body = part(edge, "dataset", null, dataset)
                + part(edge, "source", null, "upload")
                + part(edge, "file", name, content)
                + "--" + edge + "--\r\n";
        var request = request("/api/exchange/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("upload answered " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("jobId").asString();
    }

    private static String part(String edge, String field, @Nullable String file, String value) {
        String named = file == null ? "" : "; filename=\"" + file + "\"";
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + named + "\r\n\r\n" + value
                + "\r\n";
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.resolve("token")).strip());
    }

    long number(String sql) throws Exception {
        return numbers(sql).getFirst();
    }

    List<Long> numbers(String sql) throws Exception {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<Long>();
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
}
