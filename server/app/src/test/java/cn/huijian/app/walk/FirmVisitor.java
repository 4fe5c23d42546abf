package cn.huijian.app.walk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody of a firm at the pages of firms: fills in forms, keeps cookies, follows where the house sends. */
final class FirmVisitor {
    static final String PASSWORD = "Kestrel-17-Orbit";

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    FirmVisitor(int port) {
        server = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> activate(String uscc, String code, String login) throws IOException, InterruptedException {
        return post("/e/activate", Map.of("uscc", uscc, "code", code, "login", login, "password", PASSWORD), server);
    }

    HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return post("/e/sign-in", Map.of("login", login, "password", password), server);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String origin)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }
}
