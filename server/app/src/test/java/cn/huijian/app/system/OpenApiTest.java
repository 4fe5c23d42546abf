package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.architecture.Golden;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contract: committed, so that its diff is reviewed and the client can be generated from it. */
class OpenApiTest {
    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static JsonNode contract;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(folder);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofString());
        contract = JsonMapper.shared().readTree(answer.body());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void the_committed_contract_is_the_one_that_the_server_offers() throws Exception {
        Golden.check(
                Path.of("server/app/openapi.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(contract) + "\n");
    }

    @Test
    void every_operation_has_its_own_id_and_says_in_chinese_what_it_does() {
        var ids = new ArrayList<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(name)
                            .containsPattern("[一-龥]");
                    ids.add(operation.getValue().path("operationId").asString(""));
                }));
        assertThat(ids).hasSizeGreaterThan(80).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void every_body_that_is_sent_has_an_example_that_fits_it() {
        var faults = new ArrayList<String>();
        int bodies = 0;
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                JsonNode body =
                        operation.getValue().path("requestBody").path("content").path("application/json");
                if (body.isMissingNode()) {
                    continue;
                }
                bodies++;
                String name = operation.getKey() + " " + path.getKey();
                if (!body.has("example")) {
                    faults.add(name + ": write an example of "
                            + body.path("schema").path("$ref").asString()
                            + " into server/app/src/main/resources/contract/examples");
                } else {
                    new Conformance(contract, faults::add).check(name, body.path("schema"), body.path("example"));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(bodies).isGreaterThan(50);
    }

    @Test
    void the_examples_of_answers_fit_too() {
        var faults = new ArrayList<String>();
        int answers = 0;
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                for (var answer : operation.getValue().path("responses").properties()) {
                    JsonNode body = answer.getValue().path("content").path("application/json");
                    if (body.has("example")) {
                        answers++;
                        new Conformance(contract, faults::add)
                                .check(
                                        operation.getKey() + " " + path.getKey(),
                                        body.path("schema"),
                                        body.path("example"));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answers).isGreaterThanOrEqualTo(10);
    }
}
