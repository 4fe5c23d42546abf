package cn.huijian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.CreditGrade;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole round as the console and the phone drive it: every body is read and written as JSON. */
class RoundOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private final InspectionRoom room = new InspectionRoom();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(room.controllers())
            .setControllerAdvice(new Problems())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
            .build();

    /** What {@code spring.mvc.problemdetails.enabled} switches on in the application. */
    @ControllerAdvice
    static class Problems extends ResponseEntityExceptionHandler {}

    @AfterEach
    void close() {
        room.close();
    }

    private static final String TERMS = """
            {"name": "餐饮服务定向抽查", "orientation": "DIRECTED", "emphasis": "KEY", "organisation": "SINGLE",
             "items": ["food-service"], "scope": {"units": [5], "kinds": [], "industryPrefixes": [], "statuses": []},
             "planned": 2, "ratio": 0.03,
             "seed": {"kind": "PUBLIC_VALUE", "name": "双色球第2026134期", "form": "ssq/1", "notBefore": "2026-11-20T13:15:00Z"},
             "checklist": "food-service", "visitFrom": "2026-11-21", "visitTo": "2026-12-11"}
            """;

    @Test
    void from_the_draft_to_the_reviewed_result() throws Exception {
        room.firms(12, CreditGrade.B);
        JsonNode plan =
                as(InspectionRoom.DRAFTER, post("/api/inspection/plans").header("Idempotency-Key", "k1"), TERMS, 200);
        String path = "/api/inspection/plans/" + plan.path("id").asLong();
        assertThat(action(plan, "submit").path("enabled").asBoolean()).isTrue();
        as(InspectionRoom.DRAFTER, post(path + "/submit").header("If-Match", etag(plan)), "", 200);
        plan = as(InspectionRoom.DRAFTER, get(path), "", 200);
        assertThat(action(plan, "approve").path("reason").asString()).contains("拟稿人不得自己批准");
        plan = as(InspectionRoom.HEAD, post(path + "/approve").header("If-Match", etag(plan)), "", 200);
        assertThat(plan.path("steps").get(0).path("state").asString()).isEqualTo("done");
        plan = as(InspectionRoom.DRAFTER, post(path + "/freeze").header("If-Match", etag(plan)), "", 200);
        room.clock.set(Instant.parse("2026-11-21T01:00:00Z"));
        plan = as(InspectionRoom.DRAFTER, post(path + "/draw").header("If-Match", etag(plan)), """
                {"value": "03 09 14 20 27 31 + 08", "valueTime": "2026-11-20T13:15:00Z", "witness": "局法规科 江予安"}
                """, 200);
        assertThat(plan.path("state").path("code").asString()).isEqualTo("DRAWN");
        JsonNode proof = as(InspectionRoom.DRAFTER, get(path + "/draw"), "", 200);
        assertThat(proof.path("recomputations").get(0).path("valid").asBoolean())
                .isTrue();
        assertThat(proof.path("drawn").path("drawn").asInt()).isEqualTo(2);
        JsonNode rows = as(
                InspectionRoom.DRAFTER,
                get("/api/inspection/tasks?plan=" + plan.path("id").asLong()),
                "",
                200);
        assertThat(rows.path("items")).hasSize(2);
        visit(rows.path("items").get(0));
    }

    private void visit(JsonNode row) throws Exception {
        long id = row.path("id").asLong();
        Task task = room.task(new TaskId(id));
        Staff officer = room.officer(task, 1);
        room.clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        JsonNode today = as(officer, get("/api/inspection/field/today"), "", 200);
        assertThat(today.path("me").path("certificateValid").asBoolean()).isTrue();
        assertThat(today.path("resultCodes")).isNotEmpty();
        JsonNode mine = today.path("tasks").get(0);
        assertThat(mine.path("entity").path("address").asString()).startsWith("湖滨路");
        assertThat(mine.path("checklist").path("questions").asInt()).isEqualTo(2);
        String version = today.path("checklists").get(0).asString();
        JsonNode checklist = as(officer, get("/api/inspection/field/checklists/{version}", version), "", 200);
        assertThat(checklist.path("questions")).hasSize(2);
        String field = "/api/inspection/field/tasks/" + id;
        String paper = "/api/inspection/tasks/" + id + "/notice.html";
        assertThat(as(InspectionRoom.REVIEWER, get(paper).accept(MediaType.ALL), "", 409)
                        .path("code")
                        .asString())
                .isEqualTo("inspection.not-noticed");
        as(officer, post(field + "/notice"), """
                {"given": true, "channel": "当面送达", "visitOn": "2026-11-23", "clientAt": "2026-11-23T00:59:00Z"}""", 200);
        JsonNode refused = as(officer, post(field + "/arrival"), arrival("x", "y"), 422);
        assertThat(refused.path("code").asString()).isEqualTo("inspection.certificate-mismatch");
        as(officer, post(field + "/arrival"), arrival(certificate(task, 0), certificate(task, 1)), 200);
        assertThat(picture(officer, id, UUID.randomUUID(), new byte[(20 << 20) + 1]))
                .as("no picture of a phone is so large")
                .isEqualTo(422);
        String record = record(task, version, picture(officer, id), picture(officer, id), picture(officer, id));
        JsonNode receipt = as(officer, post(field + "/record"), record, 200);
        assertThat(receipt.path("revision").asInt()).isEqualTo(1);
        assertThat(as(officer, post(field + "/record"), record, 200)).isEqualTo(receipt);
        JsonNode conflict = as(officer, post(field + "/record"), record.replace("店内整洁", "店内不整洁"), 409);
        assertThat(conflict.path("accepted").path("content").path("remark").asString())
                .isEqualTo("店内整洁");
        assertThat(conflict.path("sent").path("content").path("remark").asString())
                .isEqualTo("店内不整洁");
        assertThat(as(officer, get(field + "/photos"), "", 200)).hasSize(3);
        JsonNode page = as(InspectionRoom.REVIEWER, get("/api/inspection/tasks/" + id), "", 200);
        assertThat(action(page, "approve").path("enabled").asBoolean()).isTrue();
        JsonNode reviewed = as(
                InspectionRoom.REVIEWER,
                post("/api/inspection/tasks/" + id + "/review/approve").header("If-Match", etag(page)),
                "",
                200);
        assertThat(reviewed.path("row").path("state").path("code").asString()).isEqualTo("CLOSED");
        assertThat(reviewed.path("row").path("result").path("word").asString()).isEqualTo("未发现问题");
        assertThat(action(reviewed, "correct").path("enabled").asBoolean()).isTrue();
    }

    @Test
    void a_command_without_a_version_is_told_so() throws Exception {
        JsonNode plan =
                as(InspectionRoom.DRAFTER, post("/api/inspection/plans").header("Idempotency-Key", "k1"), TERMS, 200);
        JsonNode refused = as(
                InspectionRoom.DRAFTER,
                post("/api/inspection/plans/" + plan.path("id").asLong() + "/submit"),
                "",
                428);
        assertThat(refused.path("code").asString()).isEqualTo("inspection.version-missing");
        assertThat(as(InspectionRoom.DRAFTER, get("/api/inspection/plans/999"), "", 404)
                        .path("code")
                        .asString())
                .isEqualTo("inspection.plan-not-found");
    }

    @Test
    void the_drafter_finds_everything_to_choose_from() throws Exception {
        JsonNode options = as(InspectionRoom.DRAFTER, get("/api/inspection/plan-options"), "", 200);
        assertThat(options.path("items")).hasSize(2);
        assertThat(options.path("sections")).hasSize(3);
        assertThat(as(InspectionRoom.DRAFTER, get("/api/inspection/inspectors"), "", 200))
                .hasSize(3);
        assertThat(as(InspectionRoom.DRAFTER, get("/api/inspection/result-codes"), "", 200))
                .hasSize(5);
        assertThat(as(InspectionRoom.DRAFTER, get("/api/inspection/plans"), "", 200)
                        .path("items"))
                .isEmpty();
    }

    private String arrival(String first, String second) {
        return """
                {"arrivedAt": "2026-11-23T01:00:00Z", "certificates": ["%s", "%s"], "presence": "PRESENT", "scanned": true,
                 "position": {"latitude": 29.5, "longitude": 106.4, "accuracyMetres": 12, "coordinates": "WGS84"}}
                """.formatted(first, second);
    }

    private static String certificate(Task task, int seat) {
        return task.officers().get(seat).certificate();
    }

    private String record(Task task, String version, UUID first, UUID second, UUID firm) {
        return """
                {"submissionId": "%s", "checklistVersion": "%s", "mainCode": "1", "problemCodes": [],
                 "answers": [{"question": "licence", "finding": "CONFORMS", "photos": []},
                             {"question": "health", "finding": "CONFORMS", "photos": []}],
                 "photos": [], "remark": "店内整洁",
                 "party": {"name": "王小明", "role": "店长", "phone": "13800001234", "signature": "%s"},
                 "officerSignatures": [{"account": %d, "signature": "%s"}, {"account": %d, "signature": "%s"}],
                 "clientAt": "2026-11-23T02:00:00Z"}
                """.formatted(
                        UUID.randomUUID(),
                        version,
                        firm,
                        task.officers().get(0).account().value(),
                        first,
                        task.officers().get(1).account().value(),
                        second);
    }

    private UUID picture(Staff officer, long task) throws Exception {
        var id = UUID.randomUUID();
        assertThat(picture(officer, task, id, id.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        return id;
    }

    private int picture(Staff officer, long task, UUID id, byte[] bytes) throws Exception {
        room.signedIn = officer;
        var request = multipart("/api/inspection/field/tasks/" + task + "/photos")
                .file(new MockMultipartFile("file", "a.png", "image/png", bytes));
        request.param("clientId", id.toString())
                .param("kind", "SIGNATURE")
                .param("sha256", FakeDocuments.sha256(bytes))
                .param("takenAt", "2026-11-23T01:30:00Z");
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private JsonNode as(Staff who, AbstractMockHttpServletRequestBuilder<?> request, String body, int status)
            throws Exception {
        room.signedIn = who;
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8));
        }
        MockHttpServletResponse response =
                http.perform(request.accept(MediaType.ALL)).andReturn().getResponse();
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(status);
        return JSON.readTree(text);
    }

    private static JsonNode action(JsonNode body, String code) {
        for (JsonNode action : body.path("actions")) {
            if (action.path("code").asString().equals(code)) {
                return action;
            }
        }
        throw new AssertionError("no action " + code + " in " + body.path("actions"));
    }

    private static String etag(JsonNode body) {
        return "\"" + body.path("version").asInt() + "\"";
    }
}
