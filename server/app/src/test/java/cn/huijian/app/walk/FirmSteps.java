package cn.huijian.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between a station and the firms of its area: a code is issued, an account made, a page seen, an account ended. */
final class FirmSteps {
    private final JdbcClient jdbc;
    private final int port;

    FirmSteps(JdbcClient jdbc, int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    void take(Browser station, Browser otherStation) throws Exception {
        String own = entity("uscc = '" + Bureau.MARKED_CODE + "'", "id::text");
        String neighbour = entity(
                "uscc <> '" + Bureau.MARKED_CODE + "' and unit_id = (select unit_id from entity.entities where id = "
                        + own + ")",
                "id::text");
        matter(own, "inspection.rectification", "改正暗礁问题");
        matter(own, "inspection.task", "即将到来的检查");
        matter(neighbour, "inspection.rectification", "改正邻家问题");
        byPhone(station, own);
        String code = issue(station, own, "LEGAL_REPRESENTATIVE");

        var firm = new FirmVisitor(port);
        assertThat(firm.activate(Bureau.MARKED_CODE, "AAAA-BBBB-CCCC", "anjiao").statusCode())
                .isEqualTo(422);
        assertThat(firm.activate(uscc(neighbour), code, "anjiao").statusCode())
                .as("a code opens the firm it was sent to and no other")
                .isEqualTo(422);
        String page = firm.activate(Bureau.MARKED_CODE, code.toLowerCase(java.util.Locale.ROOT), "anjiao")
                .body();
        assertThat(page).contains("暗礁潮汐商贸有限公司", "法定代表人", "改正暗礁问题");
        assertThat(page)
                .as("no other firm's matters, nothing that must not be announced, nobody else's rows")
                .doesNotContain("改正邻家问题", "即将到来的检查", name(neighbour), "沙棘朔", "13912345678");
        assertThat(new FirmVisitor(port)
                        .activate(Bureau.MARKED_CODE, code, "second")
                        .statusCode())
                .as("a code is of use once")
                .isEqualTo(422);

        var agent = new FirmVisitor(port);
        String other = agent.activate(uscc(neighbour), issue(station, neighbour, "AGENT"), "linjia")
                .body();
        assertThat(other).contains(name(neighbour), "经办人", "改正邻家问题").doesNotContain("暗礁潮汐", "改正暗礁问题");
        for (String path : new String[] {"/e?uscc=" + Bureau.MARKED_CODE, "/e?id=" + own, "/e/" + own}) {
            assertThat(agent.get(path).body()).as(path).doesNotContain("改正暗礁问题");
        }
        assertThat(agent.get("/api/entity/entities/" + own).statusCode())
                .as("an account of a firm is nobody in the console")
                .isEqualTo(401);

        assertThat(firm.post("/e/sign-out", Map.of(), "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(firm.get("/e").body()).contains("改正暗礁问题");
        end(station, otherStation, own, neighbour);
        assertThat(firm.get("/e").body()).doesNotContain("改正暗礁问题").contains("企业登录");
        assertThat(firm.signIn("anjiao", FirmVisitor.PASSWORD).statusCode()).isEqualTo(401);
        locks(agent);
    }

    /** Another station cannot end an account, nor the own station through the wrong firm. */
    private void end(Browser station, Browser otherStation, String own, String neighbour) throws Exception {
        String account = jdbc.sql("select id::text from enterprise.accounts where login = 'anjiao'")
                .query((row, n) -> row.getString(1))
                .single();
        String reason = "{\"reason\":\"法定代表人变更\"}";
        assertThat(otherStation
                        .send("POST", path(own) + "/accounts/" + account + "/revocation", reason)
                        .status())
                .isEqualTo(404);
        assertThat(station.send("POST", path(neighbour) + "/accounts/" + account + "/revocation", reason)
                        .status())
                .isEqualTo(404);
        assertThat(station.send("POST", path(own) + "/accounts/" + account + "/revocation", reason)
                        .status())
                .isEqualTo(200);
    }

    private static void locks(FirmVisitor agent) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(agent.signIn("linjia", "wrong").body()).contains("登录名或口令不对");
        }
        assertThat(agent.signIn("linjia", FirmVisitor.PASSWORD).body()).contains("已暂时锁定");
    }

    /** A code is told by telephone only where one is registered, and for a day. */
    private void byPhone(Browser station, String own) throws Exception {
        String body = "{\"role\":\"LEGAL_REPRESENTATIVE\",\"way\":\"PHONE\"}";
        Answer told = station.send("POST", path(own) + "/activations", body);
        assertThat(told.status()).as(told.response().body()).isEqualTo(201);
        var activation = told.body().path("activation");
        assertThat(Duration.between(
                        Instant.parse(activation.path("issuedAt").asString()),
                        Instant.parse(activation.path("expiresAt").asString())))
                .isEqualTo(Duration.ofHours(24));
        String silent = entity(
                "unit_id = (select unit_id from entity.entities where id = " + own + ") and uscc is not null"
                        + " and id <> " + own,
                "id::text");
        jdbc.sql("update entity.register_entries set person = null where entity_id = :id")
                .param("id", Long.parseLong(silent))
                .update();
        assertThat(station.send("POST", path(silent) + "/activations", body).code())
                .isEqualTo("enterprise.no-phone");
    }

    private static String issue(Browser station, String entity, String role) throws Exception {
        Answer issued = station.send(
                "POST", path(entity) + "/activations", "{\"role\":\"%s\",\"way\":\"LETTER\"}".formatted(role));
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        return issued.body().path("code").asString();
    }

    private static String path(String entity) {
        return "/api/enterprise/entities/" + entity;
    }

    private void matter(String entity, String kind, String title) {
        jdbc.sql("""
                insert into matter.matters (kind, kind_label, subject, title, party_id, bureau_id, unit_id, opened_at, next_step,
                    next_label, link)
                select :kind, '事项', 'firm-steps:' || :title, :title, id, 1, unit_id, now(), 'rectify', '提交整改报告', '/'
                from entity.entities where id = :entity
                """)
                .param("kind", kind)
                .param("title", title)
                .param("entity", Long.parseLong(entity))
                .update();
    }

    private String uscc(String entity) {
        return entity("id = " + entity, "uscc");
    }

    private String name(String entity) {
        return entity("id = " + entity, "name");
    }

    private String entity(String where, String column) {
        return jdbc.sql("select " + column + " from entity.entities where uscc is not null and " + where
                        + " order by id limit 1")
                .query((row, n) -> row.getString(1))
                .single();
    }
}
