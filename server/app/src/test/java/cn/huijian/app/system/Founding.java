package cn.huijian.app.system;

import cn.huijian.access.model.Totp;
import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/** The first day of a bureau: founded by the one-time link, and one person let in by the administrators. */
final class Founding {
    static final String PASSWORD = "Cobalt-Thistle-85";
    private static final Pattern LINK = Pattern.compile("http\\S+/console/setup/(\\S+)");

    private final String url;

    private Founding(String url) {
        this.url = url;
    }

    /** Founds the bureau of the running product and lets a person of a role in, who now signs in with {@link #PASSWORD}. */
    static Browser found(Path data, String bureau, String login, String role) throws Exception {
        String url = new OwnTool(data).url();
        var link = LINK.matcher(Files.readString(data.resolve("server.log")));
        if (!link.find()) {
            throw new AssertionError("the link is not printed");
        }
        Browser founder = new Browser(url);
        founder.get("/api/access/setup/" + link.group(1));
        must(founder, "POST", "/api/access/setup/" + link.group(1), """
                {"bureauName": "%s", "administrators": [
                  {"role": "system-administrator", "login": "xitong", "name": "张", "password": "Lantern-Bridge-41"},
                  {"role": "security-administrator", "login": "anquan", "name": "李", "password": "Harbour-Slate-52"},
                  {"role": "audit-administrator", "login": "shenji", "name": "王", "password": "Meadow-Copper-63"}]}
                """.formatted(bureau));
        return new Founding(url).letIn(login, role);
    }

    private Browser letIn(String login, String role) throws Exception {
        Browser system = administrator("xitong", "Lantern-Bridge-41", "Willow-Anchor-74");
        Answer opened =
                must(system, "POST", "/api/access/accounts", "{\"login\":\"" + login + "\",\"name\":\"陈\",\"unit\":1}");
        String account = opened.body().path("account").path("id").asString();
        must(
                administrator("anquan", "Harbour-Slate-52", "Harbour-Willow-85"),
                "PUT",
                "/api/access/accounts/" + account + "/roles",
                "{\"roles\":[\"" + role + "\"]}");
        String initial = opened.body()
                .path("initialPassword")
                .asString(opened.body().path("password").asString(""));
        return enter(login, initial, PASSWORD);
    }

    /** Enters an administrator, who needs a second factor from the first sign-in on. */
    private Browser administrator(String login, String initial, String own) throws Exception {
        Browser browser = enter(login, initial, own);
        String secret = must(browser, "POST", "/api/access/session/second-factor", "{}")
                .body()
                .path("secret")
                .asString();
        String code = Totp.code(Totp.fromBase32(secret), Totp.step(Instant.now()));
        String enrolment = "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, own);
        must(browser, "PUT", "/api/access/session/second-factor", enrolment);
        return browser;
    }

    private Browser enter(String login, String initial, String own) throws Exception {
        Browser browser = new Browser(url).signIn(login, initial);
        browser.get("/api/access/roles");
        must(
                browser,
                "PUT",
                "/api/access/session/password",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(initial, own));
        return browser;
    }

    static Answer must(Browser browser, String method, String path, String json) throws Exception {
        Answer answer = browser.send(method, path, json);
        if (answer.status() >= 300) {
            throw new AssertionError(
                    method + " " + path + " answered " + answer.response().body());
        }
        return answer;
    }
}
