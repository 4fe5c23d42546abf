package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.model.Totp;
import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start for real work, as the bureau meets it: the whole product, an empty folder, a link. */
class FirstStartTest {
    private static final Pattern LINK = Pattern.compile("(http\\S+)/console/setup/(\\S+)");

    @TempDir
    Path folder;

    @Test
    void the_one_time_link_lets_three_administrators_in_and_they_let_in_the_rest() throws Exception {
        try (var _ = ServerProcess.start(folder)) {
            String url = url();
            var link = LINK.matcher(Files.readString(folder.resolve("server.log")));
            assertThat(link.find()).as("the link is printed").isTrue();
            String setup = "/api/access/setup/" + link.group(2);

            Browser founder = new Browser(url);
            assertThat(founder.get(setup).status()).isEqualTo(200);
            Answer founded = founder.send("POST", setup, """
                    {"bureauName": "试验区市场监督管理局", "administrators": [
                      {"role": "system-administrator", "login": "xitong", "name": "张", "password": "Lantern-Bridge-41"},
                      {"role": "security-administrator", "login": "anquan", "name": "李", "password": "Harbour-Slate-52"},
                      {"role": "audit-administrator", "login": "shenji", "name": "王", "password": "Meadow-Copper-63"}]}
                    """);
            assertThat(founded.status()).as(founded.response().body()).isEqualTo(201);
            assertThat(founder.get(setup).status()).as("the link is void").isEqualTo(404);

            Browser system = enter(url, "xitong", "Lantern-Bridge-41", "Willow-Anchor-74");
            Answer opened =
                    system.send("POST", "/api/access/accounts", "{\"login\":\"chen\",\"name\":\"陈\",\"unit\":1}");
            assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
            String account = opened.body().path("account").path("id").asString();

            Browser security = enter(url, "anquan", "Harbour-Slate-52", "Cobalt-Thistle-85");
            String roles = "/api/access/accounts/" + account + "/roles";
            assertThat(system.send("PUT", roles, "{\"roles\":[\"observer\"]}").status())
                    .isEqualTo(403);
            assertThat(security.send("PUT", roles, "{\"roles\":[\"observer\"]}").status())
                    .isEqualTo(200);

            Browser auditor = enter(url, "shenji", "Meadow-Copper-63", "Saffron-Quarry-96");
            verifiesInTheBackground(auditor);
            assertThat(auditor.get("/api/audit/records?action=access.grant&object=account:" + account)
                            .body()
                            .path("items"))
                    .hasSize(1);
        }
    }

    private static void verifiesInTheBackground(Browser auditor) throws Exception {
        String checks = "/api/audit/ledger/verifications";
        Answer started = auditor.send("POST", checks, "");
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        String one = checks + "/" + started.body().path("id").asString();
        var deadline = java.time.Instant.now().plusSeconds(30);
        while (auditor.get(one).body().path("result").isNull()
                && java.time.Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        var found = auditor.get(one).body();
        assertThat(found.path("state").asString()).as(found.toString()).isEqualTo("SUCCEEDED");
        assertThat(found.path("result").path("valid").asBoolean()).isTrue();
        assertThat(found.path("result").path("records").asLong()).isGreaterThan(10);
        assertThat(auditor.get(checks).body().path("items").path(0).path("id").asString())
                .as("the result is kept")
                .isEqualTo(found.path("id").asString());
        assertThat(auditor.get("/api/audit/records?action=audit.verify").body().path("items"))
                .as("the check itself is on the trail")
                .hasSize(1);
    }

    private String url() throws java.io.IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("server.properties"))) {
            values.load(reader);
        }
        return values.getProperty("url");
    }

    /** Signs in with the initial password, changes it, and sets up the second factor that administrators need. */
    private static Browser enter(String url, String login, String initial, String own) throws Exception {
        Browser browser = new Browser(url).signIn(login, initial);
        assertThat(browser.get("/api/access/roles").code()).isEqualTo("access.password-change-needed");
        String change = "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(initial, own);
        assertThat(browser.send("PUT", "/api/access/session/password", change).status())
                .isEqualTo(200);
        assertThat(browser.get("/api/access/roles").code()).isEqualTo("access.second-factor-missing");
        String secret = browser.send("POST", "/api/access/session/second-factor", "{}")
                .body()
                .path("secret")
                .asString();
        String code = Totp.code(Totp.fromBase32(secret), Totp.step(java.time.Instant.now()));
        String enrolment = "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, own);
        Answer confirmed = browser.send("PUT", "/api/access/session/second-factor", enrolment);
        assertThat(confirmed.body().path("codes")).hasSize(10);
        return browser;
    }
}
