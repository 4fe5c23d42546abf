package cn.huijian.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the product as a browser or {@code hj} does. */
final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String header;
    private final String value;

    private Http(String url, String header, String value) {
        this.url = url;
        this.header = header;
        this.value = value;
    }

    static Http withToken(String url, String token) {
        return new Http(url, "Authorization", "Bearer " + token);
    }

    static Http withSession(String url, String session) {
        return new Http(url, "Cookie", "HUIJIAN_SESSION=" + session);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(body(HttpRequest.newBuilder(URI.create(url + path))
                        .header(header, value)
                        .build()));
    }

    /** The answer as text, for measuring: reading it as JSON is the caller's time, not the server's. */
    String getText(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(url + path))
                .header(header, value)
                .build());
    }

    JsonNode upload(String path, Path file, String dataset, String source) throws IOException, InterruptedException {
        String boundary = "huijian-bench-part";
        String head = field(boundary, "dataset", dataset) + field(boundary, "source", source) + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return JsonMapper.shared()
                .readTree(body(HttpRequest.newBuilder(URI.create(url + path))
                        .header(header, value)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body)
                        .build()));
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (!List.of(200, 201, 202).contains(response.statusCode())) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
