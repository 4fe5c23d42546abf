package cn.huijian.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Accounts;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = SecuritySetting.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huijian.demo=small", "huijian.pack=base", "huijian.knocking-room=true"})
class SecurityTest {
    private static final Map<String, OpenedAccount> PEOPLE = new ConcurrentHashMap<>();

    /** Hashing is slow on purpose; who is still signed in need not do it again. */
    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    @TempDir
    static Path folder;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chain;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("huijian.data-dir", folder::toString);
    }

    @BeforeEach
    void people() {
        if (!PEOPLE.isEmpty()) {
            return;
        }
        var actor = Actor.system("test");
        UnitId bureau = accounts.addUnit("bureau", "试验局", Unit.Kind.BUREAU, null, actor)
                .orRefuse()
                .id();
        for (String role : new String[] {
            "system-administrator", "security-administrator", "audit-administrator", "inspector", "credit-section"
        }) {
            var opened = accounts.openForDemonstration(role, "人" + role, bureau, Set.of(role), actor);
            PEOPLE.put(role, opened.orRefuse());
        }
        PEOPLE.put("newcomer", accounts.open("newcomer", "新人", bureau, actor).orRefuse());
    }

    @Test
    void nothing_under_api_is_open_without_signing_in() throws Exception {
        for (String path :
                new String[] {"/api/jobs", "/api/audit/records", "/api/access/units", "/api/room/plans", "/api/none"}) {
            Answer answer = browser().get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("access.sign-in-needed");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        Answer answer = browser().get("/api/jobs");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Trace-Id"))
                .hasSize(16)
                .isEqualTo(answer.body().path("trace").asString());
    }

    @Test
    void over_https_browsers_are_bound_to_it_and_cookies_to_this_host() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/access/session");
        request.setServletPath("/api/access/session");
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        chain.doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security"))
                .matches("max-age=(\\d+) ?; ?includeSubDomains")
                .contains("31536000");
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-XSRF-TOKEN=")
                .contains("; Path=/", "; Secure")
                .doesNotContain("Domain");
        assertThat(Objects.requireNonNull(response.getCookie("__Host-XSRF-TOKEN"))
                        .getAttribute("SameSite"))
                .isEqualTo("Lax");
    }

    @Test
    void another_site_may_read_no_answer_and_nobody_may_have_a_request_echoed() throws Exception {
        Answer asked = as("inspector").get("/api/jobs", "Origin", "https://elsewhere.example");
        assertThat(asked.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        Answer preflight = browser()
                .send(
                        "OPTIONS",
                        "/api/room/deeds",
                        "",
                        "Origin",
                        "https://elsewhere.example",
                        "Access-Control-Request-Method",
                        "POST");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        Answer traced = as("inspector").send("TRACE", "/api/room/plans", "");
        assertThat(traced.status()).isIn(400, 403, 405, 501);
        assertThat(traced.response().body()).doesNotContain("HUIJIAN_SESSION");
    }

    @Test
    void signing_in_gives_a_cookie_that_scripts_cannot_read_and_a_session_that_says_who_one_is() throws Exception {
        Browser browser = browser();
        browser.get("/api/access/session");
        Answer answer = browser.send(
                "POST",
                "/api/access/session",
                "{\"name\":\"inspector\",\"password\":\"" + password("inspector") + "\"}");
        assertThat(String.join(";", answer.response().headers().allValues("Set-Cookie")))
                .contains("HUIJIAN_SESSION=", "HttpOnly", "SameSite=Lax");
        assertThat(answer.body().path("roleWords").asString()).isEqualTo("检查员");
        assertThat(answer.body().path("demo").asBoolean()).isTrue();
        assertThat(browser.get("/api/access/session").body().path("account").asString())
                .isEqualTo("inspector");
        Answer left = browser.send("DELETE", "/api/access/session", "");
        assertThat(left.status()).isEqualTo(204);
        assertThat(left.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(browser.get("/api/access/session").status()).isEqualTo(401);
    }

    @Test
    void a_command_without_the_token_of_our_own_page_is_refused() throws Exception {
        Browser browser = as("inspector");
        Answer answer = browser.sendWithoutCsrf("POST", "/api/room/deeds", "{\"name\":\"x\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("access.invalid-csrf-token");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/audit/records,             audit-administrator",
        "GET,  /api/audit/ledger/heads,        audit-administrator",
        "POST, /api/access/accounts,           system-administrator",
        "POST, /api/access/units,              system-administrator",
        "POST, /api/access/accounts/1/disable, system-administrator",
        "POST, /api/access/accounts/1/reset-password, system-administrator",
        "PUT,  /api/access/accounts/1/roles,   security-administrator"
    })
    void none_of_the_three_administrators_nor_anybody_else_can_do_anothers_work(
            String method, String path, String owner) throws Exception {
        for (String role : PEOPLE.keySet()) {
            if (role.equals("newcomer") || role.equals(owner)) {
                continue;
            }
            Answer answer = method.equals("GET") ? as(role).get(path) : as(role).send(method, path, bodyFor(path));
            assertThat(answer.status()).as(role + " " + path).isEqualTo(403);
            assertThat(answer.body().path("detail").asString()).contains("安全管理员");
        }
        Answer own = method.equals("GET") ? as(owner).get(path) : as(owner).send(method, path, bodyFor(path));
        assertThat(own.status()).as(owner + " " + path).isNotEqualTo(403);
    }

    @Test
    void a_business_role_opens_what_it_names_and_nothing_else() throws Exception {
        assertThat(as("credit-section").get("/api/room/plans").status()).isEqualTo(200);
        assertThat(as("inspector").get("/api/room/plans").status()).isEqualTo(403);
        var denied = as("audit-administrator")
                .get("/api/audit/records?action=access.denied")
                .body()
                .path("items")
                .get(0);
        assertThat(denied.path("object").asString()).isEqualTo("path:/api/room/plans");
        assertThat(denied.path("actorName").asString()).isEqualTo("人inspector");
    }

    @Test
    void a_newcomer_changes_the_password_before_anything_else() throws Exception {
        Browser browser = as("newcomer");
        assertThat(browser.get("/api/access/units").code()).isEqualTo("access.password-change-needed");
        String change = "{\"current\":\"" + password("newcomer") + "\",\"next\":\"Lantern-Bridge-41\"}";
        assertThat(browser.send("PUT", "/api/access/session/password", change).status())
                .isEqualTo(200);
        assertThat(browser.get("/api/access/units").status()).isEqualTo(200);
    }

    @Test
    void the_auditor_sees_who_signed_in_and_that_the_trail_was_read() throws Exception {
        as("inspector");
        Browser auditor = as("audit-administrator");
        auditor.get("/api/audit/records?limit=1");
        var records = auditor.get("/api/audit/records?action=audit.read").body().path("items");
        assertThat(records.get(0).path("actorName").asString()).isEqualTo("人audit-administrator");
        assertThat(records.get(0).path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(records.get(0).path("trace").asString()).hasSize(16);
    }

    @Test
    void a_command_sent_twice_with_one_key_is_done_once() throws Exception {
        Browser browser = as("inspector");
        int before = SecuritySetting.Room.DONE.get();
        Answer first = browser.send("POST", "/api/room/deeds", "{\"name\":\"甲\"}", "Idempotency-Key", "k-1");
        Answer again = browser.send("POST", "/api/room/deeds", "{\"name\":\"甲\"}", "Idempotency-Key", "k-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(SecuritySetting.Room.DONE.get()).isEqualTo(before + 1);
        Answer other = browser.send("POST", "/api/room/deeds", "{\"name\":\"乙\"}", "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("access.invalid-idempotency-key");
    }

    @Test
    void the_field_that_does_not_fit_is_named_in_chinese() throws Exception {
        Answer answer = as("inspector").send("POST", "/api/room/deeds", "{\"name\":\" \"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("http.invalid");
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("名称");
        assertThat(answer.body().path("detail").asString()).contains("名称");
    }

    @Test
    void what_went_wrong_inside_is_not_shown_but_can_be_found() throws Exception {
        Answer answer = as("inspector").get("/api/room/fault");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.response().body()).doesNotContain("secret", "Exception", "cn.huijian");
        assertThat(answer.body().path("detail").asString()).contains(answer.header("X-Trace-Id"));
    }

    @Test
    void an_unknown_address_and_a_wrong_body_get_a_problem_with_words() throws Exception {
        Browser browser = as("inspector");
        Answer absent = browser.get("/api/none");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.code()).isEqualTo("http.404");
        Answer garbled = browser.send("POST", "/api/room/deeds", "{");
        assertThat(garbled.status()).isEqualTo(400);
        assertThat(garbled.code()).isEqualTo("http.unreadable");
    }

    @Test
    void the_tools_token_works_on_this_machine_for_an_operator_and_no_further() throws Exception {
        String bearer = "Bearer " + token();
        assertThat(browser().get("/api/jobs", "Authorization", bearer).status()).isEqualTo(200);
        assertThat(browser().get("/api/audit/records", "Authorization", bearer).status())
                .isEqualTo(403);
        assertThat(browser()
                        .get("/api/access/accounts", "Authorization", bearer)
                        .status())
                .isEqualTo(403);
        assertThat(browser().get("/api/jobs", "Authorization", "Bearer guess").status())
                .isEqualTo(401);
        assertThat(browser()
                        .get("/api/jobs", "Authorization", bearer, "X-Forwarded-For", "203.0.113.5")
                        .status())
                .isEqualTo(401);
        assertThat(Files.getPosixFilePermissions(folder.resolve("token")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void an_invalid_setup_link_is_told_so_without_signing_in() throws Exception {
        Answer answer = browser().get("/api/access/setup/guess");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("access.setup-link-not-found");
    }

    private Browser browser() {
        return new Browser("http://127.0.0.1:" + port);
    }

    private Browser as(String login) throws IOException, InterruptedException {
        Browser known = SIGNED_IN.get(login);
        if (known != null && known.get("/api/access/session").status() == 200) {
            return known;
        }
        Browser browser = browser().signIn(login, password(login));
        SIGNED_IN.put(login, browser);
        return browser;
    }

    private static String password(String login) {
        return Objects.requireNonNull(PEOPLE.get(login)).password();
    }

    private static String token() throws IOException {
        return Files.readString(folder.resolve("token")).strip();
    }

    private static String bodyFor(String path) {
        if (path.endsWith("/accounts")) {
            return "{\"login\":\"x y\",\"name\":\"某人\",\"unit\":1}";
        }
        if (path.endsWith("/units")) {
            return "{\"code\":\"bureau\",\"name\":\"某所\",\"kind\":\"STATION\",\"parent\":1}";
        }
        return path.endsWith("/roles") ? "{\"roles\":[\"nonsense\"]}" : "";
    }
}
