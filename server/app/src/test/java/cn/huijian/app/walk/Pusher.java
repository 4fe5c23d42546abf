package cn.huijian.app.walk;

import cn.huijian.app.security.Browser;
import cn.huijian.exchange.model.PushSignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A source that pushes over HTTP, with a key of its own; a test may spoil a call before it is signed. */
final class Pusher {
    private static final String PATH = "/api/exchange/push/business-entity";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String key;
    private final String secret;

    Pusher(Browser administrator, int port, int perMinute) throws Exception {
        this.port = port;
        JsonNode source = administrator
                .send("POST", "/api/exchange/sources", """
                        {"code":"walk-pusher","name":"推送系统","owner":"区审批局","datasets":["business-entity"],"way":"PUSH",
                         "settings":{"perMinute":%d}}""".formatted(perMinute))
                .body()
                .path("source");
        JsonNode given = administrator
                .send("POST", "/api/exchange/sources/" + source.path("id").asLong() + "/key", "{}")
                .body();
        this.key = given.path("accessKey").asString();
        this.secret = given.path("secret").asString();
    }

    /** What a call says of itself. */
    static final class Call {
        String key;
        String secret;
        String nonce = UUID.randomUUID().toString();
        long seconds = System.currentTimeMillis() / 1_000;

        private Call(String key, String secret) {
            this.key = key;
            this.secret = secret;
        }
    }

    /** A batch of one row of its number. */
    byte[] body(int number) {
        return """
                {"batch":"walk-%d","rows":[{"企业名称":"推送来的店","注册号":"510132000055145"}]}""".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    HttpResponse<String> push(byte[] body, Consumer<Call> spoil) throws Exception {
        var call = new Call(key, secret);
        spoil.accept(call);
        String time = Long.toString(call.seconds);
        PushSignature algorithm = PushSignature.HMAC_SM3;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                .header("Content-Type", "application/json")
                .header("X-Huijian-Key", call.key)
                .header("X-Huijian-Timestamp", time)
                .header("X-Huijian-Nonce", call.nonce)
                .header("X-Huijian-Algorithm", algorithm.label())
                .header(
                        "X-Huijian-Signature",
                        algorithm.sign(call.secret, algorithm.text("POST", PATH, time, call.nonce, body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
