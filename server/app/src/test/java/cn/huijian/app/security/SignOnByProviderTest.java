package cn.huijian.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Accounts;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.model.Totp;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.app.security.SmallProvider.Fault;
import cn.huijian.kernel.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in by 统一身份认证; the provider runs in the test and answers over HTTP with signed tokens. */
@SpringBootTest(
        classes = SecuritySetting.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "huijian.demo=small",
            "huijian.pack=base",
            "huijian.oidc.client-id=huijian",
            "huijian.oidc.client-secret=hidden",
            "huijian.oidc.strong-acr=two-factors"
        })
class SignOnByProviderTest {
    private static final SmallProvider PROVIDER = new SmallProvider();
    private static final Map<String, OpenedAccount> PEOPLE = new ConcurrentHashMap<>();

    @TempDir
    static Path folder;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("huijian.data-dir", folder::toString);
        registry.add("huijian.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void people() {
        PROVIDER.acr = "password";
        PROVIDER.subject = "";
        PROVIDER.fault = Fault.NONE;
        if (PEOPLE.isEmpty()) {
            var by = Actor.system("test");
            var bureau = accounts.addUnit("bureau", "试验局", Unit.Kind.BUREAU, null, by)
                    .orRefuse()
                    .id();
            for (String login : new String[] {"wang", "liu", "sun", "zhao"}) {
                PEOPLE.put(
                        login,
                        accounts.openForDemonstration(login, "人" + login, bureau, Set.of("inspector"), by)
                                .orRefuse());
            }
        }
    }

    @Test
    void whoever_the_provider_vouches_for_has_the_session_and_rights_of_the_account() throws Exception {
        Browser browser = browser();
        assertThat(browser.get("/api/access/sign-on").body().path("start").asString())
                .isEqualTo("/oidc/start/provider");
        assertThat(signOn(browser, "WANG")).endsWith("/console/");
        Answer session = browser.get("/api/access/session");
        assertThat(session.body().path("account").asString()).isEqualTo("wang");
        assertThat(session.body().path("permissions").toString()).contains("inspection.visit");
    }

    @Test
    void a_name_without_an_account_enters_nowhere_and_no_account_is_made() throws Exception {
        Browser browser = browser();
        assertThat(signOn(browser, "nobody")).endsWith("sign-on=sign-on-forbidden");
        assertThat(browser.get("/api/access/session").status()).isEqualTo(401);
        assertThat(accounts.findByLogin("nobody")).isEmpty();
    }

    @Test
    void a_disabled_account_enters_nowhere() throws Exception {
        var id = person("wang").account().id();
        accounts.enable(id, false, Actor.system("test")).orRefuse();
        try {
            assertThat(signOn(browser(), "wang")).endsWith("sign-on=sign-on-forbidden");
        } finally {
            accounts.enable(id, true, Actor.system("test")).orRefuse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_token_that_is_not_the_providers_for_us_and_now_is_not_believed(Fault fault) throws Exception {
        PROVIDER.fault = fault;
        Browser browser = browser();
        assertThat(signOn(browser, "wang")).endsWith("sign-on=failed");
        assertThat(browser.get("/api/access/session").status()).isEqualTo(401);
    }

    @Test
    void the_answer_to_one_browser_lets_no_other_in() throws Exception {
        PROVIDER.login = "wang";
        String back = back(browser());
        Browser other = browser();
        back(other);
        assertThat(other.get(back).header("Location")).endsWith("sign-on=failed");
        assertThat(other.get("/api/access/session").status()).isEqualTo(401);
    }

    @Test
    void an_account_with_a_second_factor_types_a_code_unless_the_provider_asked_for_one() throws Exception {
        byte[] secret = enrol("liu");
        Browser browser = browser();
        assertThat(signOn(browser, "liu")).endsWith("sign-on=code");
        assertThat(browser.get("/api/access/session").status()).isEqualTo(401);
        Answer wrong = browser.send("POST", "/api/access/sign-on", "{\"code\":\"000000\"}");
        assertThat(wrong.code()).isEqualTo("access.wrong-credentials");
        // The step that enrolling used is spent; the next one is within the drift allowed.
        String code = Totp.code(secret, Totp.step(Instant.now()) + 1);
        assertThat(browser.send("POST", "/api/access/sign-on", "{\"code\":\"" + code + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/access/session").body().path("account").asString())
                .isEqualTo("liu");

        PROVIDER.acr = "two-factors";
        assertThat(signOn(browser(), "liu")).endsWith("/console/");
    }

    @Test
    void a_person_who_was_here_before_is_known_by_the_number_of_the_provider_whatever_the_claim_says_now()
            throws Exception {
        PROVIDER.subject = "4711";
        assertThat(signOn(browser(), "sun")).endsWith("/console/");
        // The provider gives the same person another name, even that of a colleague: no move to the colleague's
        // account.
        Browser renamed = browser();
        assertThat(signOn(renamed, "zhao")).endsWith("/console/");
        assertThat(renamed.get("/api/access/session").body().path("account").asString())
                .isEqualTo("sun");
        // Somebody new who was given the old name does not get the account that went with it.
        PROVIDER.subject = "4712";
        Browser successor = browser();
        assertThat(signOn(successor, "sun")).endsWith("sign-on=sign-on-bound");
        assertThat(successor.get("/api/access/session").status()).isEqualTo(401);

        // The system administrator, who knows that the person changed, sets the account free; the next one binds it
        // anew.
        accounts.releaseProvider(person("sun").account().id(), Actor.system("test"))
                .orRefuse();
        assertThat(renamed.get("/api/access/session").status())
                .as("sessions of the former binding end")
                .isEqualTo(401);
        assertThat(signOn(browser(), "sun")).endsWith("/console/");
        assertThat(accounts.releaseProvider(person("zhao").account().id(), Actor.system("test")))
                .isInstanceOf(cn.huijian.kernel.Outcome.Refused.class);
    }

    @Test
    void a_wrong_code_binds_nobody() throws Exception {
        enrol("zhao");
        PROVIDER.subject = "stranger";
        Browser stranger = browser();
        assertThat(signOn(stranger, "zhao")).endsWith("sign-on=code");
        stranger.send("POST", "/api/access/sign-on", "{\"code\":\"000000\"}");
        PROVIDER.subject = "4713";
        assertThat(signOn(browser(), "zhao"))
                .as("the account still waits for its own person")
                .endsWith("sign-on=code");
    }

    private static OpenedAccount person(String login) {
        return Objects.requireNonNull(PEOPLE.get(login));
    }

    private byte[] enrol(String login) throws IOException, InterruptedException {
        Browser person = browser().signIn(login, person(login).password());
        byte[] secret = Totp.fromBase32(person.send("POST", "/api/access/session/second-factor", "")
                .body()
                .path("secret")
                .asString());
        String code = Totp.code(secret, Totp.step(Instant.now()));
        String enrolment = "{\"code\":\"%s\",\"password\":\"%s\"}"
                .formatted(code, person(login).password());
        assertThat(person.send("PUT", "/api/access/session/second-factor", enrolment)
                        .status())
                .isEqualTo(200);
        return secret;
    }

    private Browser browser() throws IOException, InterruptedException {
        var browser = new Browser("http://127.0.0.1:" + port);
        browser.get("/api/access/session");
        return browser;
    }

    private String signOn(Browser browser, String login) throws IOException, InterruptedException {
        PROVIDER.login = login;
        return browser.get(back(browser)).header("Location");
    }

    /** Goes to the provider and gives the path by which it sends the browser back. */
    private static String back(Browser browser) throws IOException, InterruptedException {
        String provider = browser.get("/oidc/start/provider").header("Location");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(provider)).build(), BodyHandlers.discarding());
            URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }
}
