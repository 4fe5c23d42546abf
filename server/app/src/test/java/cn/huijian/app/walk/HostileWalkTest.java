package cn.huijian.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.testing.SharedData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The big list of naughty strings goes through every text of every operation: bodies of commands, filters of lists, numbers in paths. Nothing may end
 * in an inner fault, and what is stored comes back as it was sent. The short form sends each operation a share of the strings, all of them together
 * every string; {@code -Dprove.hostile=1} sends every operation every string.
 */
class HostileWalkTest extends WalkSetting {
    private static final int SHARE = Integer.getInteger("prove.hostile", 32);

    @BeforeEach
    void load() throws Exception {
        bureau.load();
        for (String login : List.of("section", "system-administrator", "security-administrator", "officer")) {
            bureau.as(login, port);
        }
    }

    @Test
    void no_text_anywhere_ends_in_an_inner_fault() throws Exception {
        List<String> strings = strings();
        var faults = new ArrayList<String>();
        int sent = 0;
        int turn = 0;
        for (Operation operation : Operation.all(port)) {
            turn++;
            for (int at = turn % SHARE; at < strings.size(); at += SHARE) {
                String hostile = strings.get(at);
                Answer answer = send(operation, hostile);
                sent++;
                if (answer.status() >= 500 || answer.response().body().contains("java.lang")) {
                    faults.add(operation + " with string " + at + " "
                            + JsonMapper.shared().writeValueAsString(hostile) + " answered " + answer.status() + " "
                            + answer.response().body());
                }
            }
        }
        assertThat(faults).as("%s faults", faults.size()).isEmpty();
        assertThat(sent).isGreaterThan(1_500);
        System.out.println("hostile walk: " + sent + " requests, no inner fault");
    }

    @Test
    void whoever_types_a_wrong_address_gets_a_page_and_whoever_asks_for_data_a_problem() throws Exception {
        Browser visitor = new Browser("http://127.0.0.1:" + port);
        var page = visitor.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.response().body()).contains("没有这个页面", "href=\"/\"");
        var problem = visitor.get("/nowhere", "Accept", "*/*");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.code()).isEqualTo("http.404");
    }

    @Test
    void a_pusher_is_told_by_status_what_is_wrong_with_its_call() throws Exception {
        var pusher = new Pusher(bureau.as("section", port), port, 2);

        assertThat(pusher.push(pusher.body(1), call -> call.key = "hjNobody").statusCode())
                .isEqualTo(401);
        assertThat(pusher.push(pusher.body(1), call -> call.secret = "wrong").statusCode())
                .isEqualTo(401);
        assertThat(pusher.push(pusher.body(1), call -> call.seconds -= 301).statusCode())
                .isEqualTo(401);
        assertThat(pusher.push(new byte[4 * 1024 * 1024 + 1], call -> {}).statusCode())
                .isEqualTo(413);

        assertThat(pusher.push(pusher.body(1), call -> call.nonce = "nonce-nonce-nonce")
                        .statusCode())
                .isBetween(200, 202);
        var replayed = pusher.push(pusher.body(1), call -> call.nonce = "nonce-nonce-nonce");
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(replayed.body()).contains("exchange.push-unauthorized", "随机数");
        var again = pusher.push(pusher.body(1), call -> {});
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        var tooFast = pusher.push(pusher.body(2), call -> {});
        assertThat(tooFast.statusCode()).isEqualTo(429);
        assertThat(tooFast.body()).contains("exchange.push-too-fast");
        assertThat(Integer.parseInt(tooFast.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
    }

    @Test
    void what_is_stored_comes_back_as_it_was_sent_and_as_json() throws Exception {
        Browser section = bureau.as("section", port);
        int stored = 0;
        for (String hostile : every(strings(), 4)) {
            String body = JsonMapper.shared()
                    .createObjectNode()
                    .put("label", hostile)
                    .put("query", "q=a")
                    .toString();
            Answer saved = section.send("POST", "/api/entity/views", body);
            if (saved.status() >= 300) {
                assertThat(saved.status()).as(hostile).isBetween(400, 499);
                continue;
            }
            stored++;
            Answer listed = section.get("/api/entity/views");
            assertThat(listed.header("Content-Type")).startsWith("application/json");
            assertThat(listed.header("X-Content-Type-Options")).isEqualTo("nosniff");
            String id = saved.body().path("id").asString();
            JsonNode found = listed.body()
                    .path("items")
                    .valueStream()
                    .filter(view -> view.path("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.path("label").asString()).isEqualTo(hostile.strip());
            section.send("DELETE", "/api/entity/views/" + id, "");
        }
        assertThat(stored).isGreaterThan(40);
    }

    private Answer send(Operation operation, String hostile) throws Exception {
        var values = new TreeMap<String, String>();
        operation.parameters("path").forEach(name -> values.put(name, pathValue(operation, hostile)));
        String path = operation.pathWith(values, "1");
        var query = new StringBuilder();
        for (String name : operation.parameters("query")) {
            if (!name.equals("limit")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(hostile, StandardCharsets.UTF_8));
                if (!operation.writes() && Math.floorMod(hostile.hashCode(), 2) == 0) {
                    break;
                }
            }
        }
        String[] headers = operation.parameters("header").stream()
                .flatMap(name -> java.util.stream.Stream.of(
                        name,
                        name.equals("If-Match")
                                ? "\"1\""
                                : java.util.UUID.randomUUID().toString()))
                .toArray(String[]::new);
        Browser browser = bureau.as(sender(operation), port);
        String body = operation.body(name -> name.equals("current") ? "wrong" : hostile);
        return operation.writes()
                ? browser.send(operation.method(), path + query, body == null ? "" : body, headers)
                : browser.get(path + query, headers);
    }

    /** Numbers of rows that are there, so that commands are reached; for reading, the string itself every second time. */
    private static String pathValue(Operation operation, String hostile) {
        boolean number = operation.writes() || Math.floorMod(hostile.hashCode(), 3) > 0;
        if (!number && !hostile.contains("/") && !hostile.contains("\\") && !hostile.isBlank()) {
            return hostile.replaceAll("[.;]", "_");
        }
        return operation.path().startsWith("/api/access/accounts") ? "5" : "1";
    }

    /** Who may do it; the session's own operations are left to a person whom nobody else needs. */
    private static String sender(Operation operation) {
        if (operation.path().startsWith("/api/access/session")) {
            return "officer";
        }
        if (operation.id().equals("accountGrant") || operation.path().startsWith("/api/keys")) {
            return "security-administrator";
        }
        return operation.path().startsWith("/api/access/") ? "system-administrator" : "section";
    }

    private static List<String> every(List<String> all, int step) {
        return java.util.stream.IntStream.range(0, all.size())
                .filter(at -> at % (SHARE == 1 ? 1 : step) == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<String> strings() throws Exception {
        return JsonMapper.shared()
                .readTree(Files.readString(SharedData.file("hostile/blns.json")))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
