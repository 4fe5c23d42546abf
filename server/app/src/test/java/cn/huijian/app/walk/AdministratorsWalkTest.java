package cn.huijian.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.audit.Ledger;
import cn.huijian.audit.SavedHead;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 三员分立, operation by operation: what each of the three administrators may do is listed here, and everything else in the contract is refused to
 * them. An ordinary officer is refused everything that is theirs.
 */
class AdministratorsWalkTest extends WalkSetting {
    private static final String ABSENT = "987654321";

    /** Open to everybody who is signed in, or to nobody in particular; not for walking, because they end the session. */
    private static final Set<String> COMMON = Set.of(
            "roleList",
            "unitList",
            "sessionGet",
            "ownSessionList",
            "ownSessionEnd",
            "ownSessionEndOthers",
            "sessionSignIn",
            "sessionSignOut",
            "sessionChangePassword",
            "sessionOfferSecondFactor",
            "sessionConfirmSecondFactor",
            "signOnGet",
            "signOnConfirm",
            "setupGet",
            "setupAppoint");

    @Autowired
    Ledger ledger;

    private static final Map<String, Set<String>> MAY = Map.of(
            "system-administrator",
            Set.of(
                    "accountList accountGet accountOpen accountChange accountCertify accountDisable accountEnable accountUnlock accountReleaseProvider accountResetPassword policyList rosterCheck rosterImport unitAdd unitRename unitCover jobList jobGet jobCancel knowledgeList knowledgeGet knowledgeKinds knowledgeVersion"
                            .split(" ")),
            "security-administrator",
            Set.of(
                    "accountList",
                    "accountGet",
                    "policyList",
                    "accountGrant",
                    "accountResetSecondFactor",
                    "keyList",
                    "keyRotate",
                    "keyReplaceSigning"),
            "audit-administrator",
            Set.of("auditList", "policyList"));

    @Test
    void each_administrator_may_do_what_is_listed_and_nothing_else() throws Exception {
        var faults = new ArrayList<String>();
        int refused = 0;
        for (var administrator : MAY.entrySet()) {
            Browser browser = bureau.as(administrator.getKey(), port);
            for (Operation operation : Operation.all(port)) {
                if (COMMON.contains(operation.id()) || isOpen(operation)) {
                    continue;
                }
                Answer answer = knock(browser, operation);
                boolean may = administrator.getValue().contains(operation.id())
                        || (administrator.getKey().equals("audit-administrator")
                                && operation.path().startsWith("/api/audit/"));
                boolean fits = may ? answer.status() != 401 && answer.status() != 403 : isRefused(operation, answer);
                if (!fits) {
                    faults.add(administrator.getKey() + (may ? " may not: " : " may: ") + operation + " "
                            + answer.status() + " " + answer.response().body());
                }
                refused += may ? 0 : 1;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused).isGreaterThan(250);
    }

    @Test
    void the_auditor_sees_how_long_the_trail_is_kept_by_which_law_and_how_far_back_it_goes() throws Exception {
        Answer kept = bureau.as("audit-administrator", port).get("/api/audit/retention");
        assertThat(kept.body().path("leastMonths").asInt()).isEqualTo(6);
        assertThat(kept.body().path("source").asString()).contains("网络安全法》第二十三条");
        assertThat(kept.body().path("deletion").asString()).isEqualTo("从不删除");
        assertThat(kept.body().path("oldest").asString())
                .isEqualTo(jdbc.sql("select min(at) from audit.records")
                        .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                        .single());
    }

    @Test
    void anybody_reads_the_signed_heads_and_checks_the_proofs_without_an_account() throws Exception {
        ledger.sign();
        bureau.as("audit-administrator", port).get("/api/audit/records");
        var newest = ledger.sign().orElseThrow().head();
        var stranger = new PublicHeads(port);

        var page = stranger.get("/p/ledger");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(newest.root().toString(), "第 " + newest.number() + " 号", "BEGIN PUBLIC KEY", "SM3 指纹")
                .doesNotContain("<script");
        var lines = stranger.get("/p/ledger/heads.ndjson").body().lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(SavedHead.parse(lines.getFirst()).root())
                .isEqualTo(newest.root().toString());

        var proof = stranger.json("/p/ledger/consistency.json?older=1&newer=" + newest.number());
        assertThat(PublicHeads.continues(proof)).isTrue();
        assertThat(proof.propertyNames()).containsExactlyInAnyOrder("older", "newer", "path");
        var leaf = stranger.json("/p/ledger/leaf.json?index=" + (newest.size() - 1) + "&head=" + newest.number());
        assertThat(PublicHeads.includes(leaf)).isTrue();
        assertThat(leaf.propertyNames())
                .as("digests and places, nothing of the record")
                .containsExactlyInAnyOrder("index", "leaf", "path", "head");
        assertThat(leaf.path("head").propertyNames())
                .containsExactlyInAnyOrder(
                        "log", "rule", "number", "size", "root", "at", "previous", "keyId", "publicKey", "signature");
        assertThat(stranger.get("/p/ledger/consistency.json?older=9&newer=2").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/p/ledger/leaf.json?index=x&head=2").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nothing_that_belongs_to_one_administrator_belongs_to_an_officer_or_a_section() throws Exception {
        Set<String> shared = Set.of(
                "jobList",
                "jobGet",
                "jobCancel",
                "knowledgeList",
                "knowledgeGet",
                "knowledgeKinds",
                "knowledgeVersion");
        for (String login : new String[] {"officer", "section"}) {
            Browser browser = bureau.as(login, port);
            for (Operation operation : Operation.all(port)) {
                boolean theirs = MAY.values().stream().anyMatch(may -> may.contains(operation.id()))
                        && !shared.contains(operation.id());
                if (theirs) {
                    assertThat(isRefused(operation, knock(browser, operation)))
                            .as(login + " " + operation)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_three_sets_share_only_the_rules_of_access_and_the_list_of_accounts_that_is_needed_to_grant() {
        var system = new java.util.TreeSet<>(MAY.get("system-administrator"));
        system.retainAll(MAY.get("security-administrator"));
        assertThat(system).containsExactlyInAnyOrder("accountList", "accountGet", "policyList");
        var audit = new java.util.TreeSet<>(MAY.get("audit-administrator"));
        assertThat(audit.remove("policyList"))
                .as("the rules of access are read by all three")
                .isTrue();
        assertThat(audit)
                .doesNotContainAnyElementsOf(MAY.get("system-administrator"))
                .doesNotContainAnyElementsOf(MAY.get("security-administrator"));
    }

    @Test
    void nothing_in_the_contract_answers_without_signing_in() throws Exception {
        var faults = new ArrayList<String>();
        for (Operation operation : Operation.all(port)) {
            if (Set.of("sessionSignIn", "signOnGet", "setupGet", "setupAppoint").contains(operation.id())) {
                continue;
            }
            if (isOpen(operation)) {
                continue;
            }
            var visitor = new Browser("http://127.0.0.1:" + port);
            visitor.get("/api/access/session");
            if (knock(visitor, operation).status() != 401) {
                faults.add(operation.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Open data is for everybody: it holds what is published, and no command. */
    private static boolean isOpen(Operation operation) {
        return operation.path().startsWith("/api/public/open-data") && !operation.writes();
    }

    /** A command that takes a file is not read when it comes as JSON, nor a number that is none, whoever sends it. */
    private static boolean isRefused(Operation operation, Answer answer) {
        boolean takesFile = !operation
                .declared()
                .path("requestBody")
                .path("content")
                .path("multipart/form-data")
                .isMissingNode();
        return answer.status() == 401
                || answer.status() == 403
                || answer.code().equals("http.400")
                || (takesFile && answer.status() == 415);
    }

    private static Answer knock(Browser browser, Operation operation) throws Exception {
        String path = operation.pathWith(Map.of("clientId", "7c0e4a5e-98a9-4c6e-8d5b-0f2f3f3b1b11"), ABSENT);
        String query = operation.parameters("query").contains("version") ? "?version=none" : "";
        if (operation.id().equals("matterSearch")) {
            query = "?q=x";
        }
        String[] headers = operation.parameters("header").stream()
                .flatMap(name -> java.util.stream.Stream.of(
                        name,
                        name.equals("If-Match")
                                ? "\"1\""
                                : java.util.UUID.randomUUID().toString()))
                .toArray(String[]::new);
        String body = operation.body(AdministratorsWalkTest::field);
        return operation.writes()
                ? browser.send(operation.method(), path + query, body == null ? "" : body, headers)
                : browser.get(path + query, headers);
    }

    private static String field(String name) {
        return name.equals("entities") ? ABSENT : "核对无误";
    }
}
