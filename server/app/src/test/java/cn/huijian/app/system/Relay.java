package cn.huijian.app.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The line between two bureaus: one HTTP hop that may be down, change what passes, or lose the answer. */
final class Relay implements AutoCloseable {
    private final int port;
    private final String behind;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger passed = new AtomicInteger();
    private volatile Mood mood = Mood.HONEST;
    private volatile @Nullable HttpServer server;

    /** What the line does to a message. */
    enum Mood {
        HONEST,
        /** One character of the message is another one. */
        CHANGES,
        /** The message arrives, the receipt never does. */
        LOSES_ANSWERS
    }

    /** @param behind address of the bureau to which it leads */
    Relay(String behind) throws IOException {
        this.port = ServerProcess.freePort();
        this.behind = behind;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Messages that reached the other side. */
    int passed() {
        return passed.get();
    }

    /** From now on the line is up. */
    void up(Mood now) throws IOException {
        mood = now;
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.createContext("/", this::pass);
        made.start();
        server = made;
    }

    void turn(Mood now) {
        mood = now;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Mood now = mood;
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(
                            URI.create(behind + exchange.getRequestURI().getPath()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(now == Mood.CHANGES ? body.replace("天府", "锦城") : body))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            passed.incrementAndGet();
            if (now == Mood.LOSES_ANSWERS) {
                exchange.sendResponseHeaders(504, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
