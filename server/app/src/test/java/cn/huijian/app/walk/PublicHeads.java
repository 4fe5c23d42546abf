package cn.huijian.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.ProofCheck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger with nothing but an address: reads the page of heads, keeps what it links to, and checks it with the published rules alone. */
record PublicHeads(int port) {
    HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static boolean continues(JsonNode proof) {
        JsonNode older = proof.path("older");
        JsonNode newer = proof.path("newer");
        return ProofCheck.continues(
                HashRule.SM3,
                older.path("size").asLong(),
                hash(older.path("root")),
                newer.path("size").asLong(),
                hash(newer.path("root")),
                path(proof));
    }

    static boolean includes(JsonNode proof) {
        return ProofCheck.includes(
                HashRule.SM3,
                hash(proof.path("leaf")),
                proof.path("index").asLong(),
                proof.path("head").path("size").asLong(),
                path(proof),
                hash(proof.path("head").path("root")));
    }

    private static List<NodeHash> path(JsonNode proof) {
        return proof.path("path").valueStream().map(PublicHeads::hash).toList();
    }

    private static NodeHash hash(JsonNode hex) {
        return NodeHash.of(java.util.HexFormat.of().parseHex(hex.asString()));
    }
}
