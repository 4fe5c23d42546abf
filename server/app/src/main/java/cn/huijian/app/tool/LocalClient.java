package cn.huijian.app.tool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running instance of a data folder with the token that only the folder's owner can read. */
final class LocalClient {
    private final RunningInstance instance;
    private final HttpClient http;

    private LocalClient(RunningInstance instance, HttpClient http) {
        this.instance = instance;
        this.http = http;
    }

    /** @throws IOException with a Chinese sentence if nothing runs on the folder */
    static LocalClient of(Path folder) throws IOException, GeneralSecurityException {
        var instance = RunningInstance.find(folder)
                .orElseThrow(() -> new IOException("数据目录 " + folder + " 上没有在运行的实例。请先执行 ./hj run --data " + folder));
        var builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        Path authority = folder.resolve("tls").resolve("ca.crt");
        if (instance.url().startsWith("https") && Files.exists(authority)) {
            builder.sslContext(trusting(authority));
        }
        return new LocalClient(instance, builder.build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(send(request(path).GET()));
    }

    HttpResponse<String> getRaw(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return json(send(request(path).header("Content-Type", contentType).POST(body)));
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(instance.url() + path))
                .header("Authorization", "Bearer " + instance.token())
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        var body = response.body().isBlank()
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new IOException(body.path("detail").asString("请求失败：HTTP " + response.statusCode()) + "（"
                    + body.path("code").asString("http." + response.statusCode()) + "）");
        }
        return body;
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
