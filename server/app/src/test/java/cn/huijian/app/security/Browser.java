package cn.huijian.app.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as security is concerned: keeps cookies and sends the CSRF cookie back as a header. */
public final class Browser {
    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(String server) {
        this.server = server;
    }

    /** An answer with its body as JSON. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode body() {
            return JsonMapper.shared().readTree(response.body().isBlank() ? "{}" : response.body());
        }

        public String code() {
            return body().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public Answer send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        var request = request(path, headers).header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, BodyPublishers.ofString(json)));
    }

    public Answer sendWithoutCsrf(String method, String path, String json) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** Opens the page, so that the CSRF cookie is there, and signs in. */
    public Browser signIn(String login, String password) throws IOException, InterruptedException {
        get("/api/access/session");
        Answer answer =
                send("POST", "/api/access/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
        if (answer.status() != 200) {
            throw new AssertionError(
                    "sign-in of " + login + " answered " + answer.response().body());
        }
        return this;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }
}
