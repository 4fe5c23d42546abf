package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.security.Browser;
import cn.huijian.app.security.Browser.Answer;
import cn.huijian.app.system.Relay.Mood;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 重庆高新区 and 成都高新区 as two server processes with packs, databases and keys of their own, and a line between them that fails in every way before
 * it holds.
 */
class TwoBureausOverHttpTest {
    private static final String CODE =
            UnifiedSocialCreditCode.complete("91510100MA5U0000").value();
    private static final String FIRMS = "企业名称,统一社会信用代码,登记状态\n天府优选商贸有限公司," + CODE + ",存续\n";
    private static final String LISTINGS =
            "记录编号,统一社会信用代码,主体名称,列入日期,列入事由,作出机关\nL-1," + CODE + ",天府优选商贸有限公司,2026-10-20,虚假宣传,重庆高新区市场监督管理局\n";
    private static final String TOLD = "select count(*) from dossier.lineage_facts where source = 'partner-cq-gaoxin'";

    private static final String FIRM = "select count(*) from entity.entities where uscc = '" + CODE + "'";
    private static final String LISTED =
            "select count(*) from dossier.lineage_facts where type = 'serious-violation-listing'";

    @TempDir
    Path folder;

    private final Clients clients = new Clients(0);

    @Test
    void a_listing_in_chongqing_is_known_in_chengdu_once_whatever_the_line_does() throws Exception {
        Path there = folder.resolve("chengdu");
        Path here = folder.resolve("chongqing");
        try (var both = Executors.newFixedThreadPool(2)) {
            Future<Bureau> later = both.submit(start(there, "cd-gaoxin", "成都高新区市场监督管理局"));
            try (Bureau chongqing = start(here, "cq-gaoxin", "重庆高新区市场监督管理局").call();
                    Bureau chengdu = later.get();
                    var line = new Relay(chengdu.tool().url())) {
                exchange(chongqing, chengdu, line);
            }
        }
    }

    private void exchange(Bureau chongqing, Bureau chengdu, Relay line) throws Exception {
        assertThat(limits(chongqing)).as("each works by its own pack").isNotEqualTo(limits(chengdu));
        chongqing.register("cd-gaoxin", line.address(), chengdu.certificate());
        chengdu.register("cq-gaoxin", chongqing.tool().url(), chongqing.certificate());
        chengdu.tool().upload("business-entity", "firms.csv", FIRMS);
        chongqing.tool().upload("business-entity", "firms.csv", FIRMS);
        clients.await(() -> chengdu.tool().number(FIRM) == 1, "the firm in Chengdu");
        chongqing.tool().upload("serious-violation-listing", "listings.csv", LISTINGS);
        clients.await(() -> chongqing.tool().number(LISTED) == 1, "the listing");
        clients.await(() -> !chongqing.messages().isEmpty(), "the message");

        clients.await(() -> chongqing.failure().contains("没有送达：连接不上 " + line.address()), "nobody answers");
        line.up(Mood.CHANGES);
        clients.await(() -> chongqing.failure().contains("对方答复 401：没有登记这个协作局，或签名不是其登记证书所签"), "a refusal");
        assertThat(chengdu.messages()).as("a changed message leaves nothing").isEmpty();

        line.turn(Mood.LOSES_ANSWERS);
        clients.await(() -> chongqing.failure().contains("对方答复 504"), "a lost receipt");
        assertThat(chengdu.tool().number(TOLD))
                .as("it is known there all the same")
                .isEqualTo(1);
        int sent = line.passed();
        clients.await(() -> line.passed() > sent, "another try");

        line.turn(Mood.HONEST);
        clients.await(() -> !chongqing.message().path("receipt").asString("").isEmpty(), "the receipt");
        once(chongqing.message(), chengdu);
    }

    /** The message that came again and again counts once, and both keep the same signed receipt. */
    private static void once(JsonNode sent, Bureau chengdu) throws Exception {
        assertThat(chengdu.tool().number(TOLD)).isEqualTo(1);
        assertThat(chengdu.messages()).hasSize(1);
        JsonNode taken = chengdu.message();
        assertThat(sent.path("failure").isNull()).isTrue();
        assertThat(sent.path("accepted").asInt()).isEqualTo(1);
        for (String same : new String[] {"body", "signature", "receipt", "receiptSignature"}) {
            assertThat(taken.path(same).asString()).isEqualTo(sent.path(same).asString());
        }
        Answer again = new Browser(chengdu.tool().url())
                .sendWithoutCsrf(
                        "POST",
                        "/api/public/partners/messages",
                        JsonMapper.shared()
                                .writeValueAsString(java.util.Map.of(
                                        "from", "cq-gaoxin",
                                        "body", sent.path("body").asString(),
                                        "signature", sent.path("signature").asString())));
        assertThat(again.body().path("receipt").asString())
                .as("sent once more by hand, it gets the receipt it has")
                .isEqualTo(sent.path("receipt").asString());
        assertThat(chengdu.tool().number(TOLD)).isEqualTo(1);
    }

    private static JsonNode limits(Bureau bureau) throws Exception {
        return bureau.officer().get("/api/creditrisk/scorecard").body().path("limits");
    }

    private static Callable<Bureau> start(Path data, String pack, String name) {
        return () -> {
            ServerProcess server = ServerProcess.start(
                    data,
                    "--huijian.pack=" + pack,
                    "--huijian.instance-name=" + pack,
                    "--huijian.partners.every=PT0.5S");
            return new Bureau(server, new OwnTool(data), Founding.found(data, name, "fagui", "legal-section"));
        };
    }

    /** A running instance, and its legal section, which answers for partners. */
    private record Bureau(ServerProcess server, OwnTool tool, Browser officer) implements AutoCloseable {
        String certificate() throws Exception {
            return officer.get("/api/sharing/partners")
                    .body()
                    .path("ownCertificate")
                    .asString();
        }

        void register(String code, String address, String certificate) throws Exception {
            Founding.must(
                    officer,
                    "POST",
                    "/api/sharing/partners",
                    JsonMapper.shared()
                            .writeValueAsString(java.util.Map.of(
                                    "code", code, "name", code, "address", address, "certificate", certificate)));
        }

        JsonNode messages() throws Exception {
            return officer.get("/api/sharing/partners/messages").body().path("items");
        }

        JsonNode message() throws Exception {
            return messages().path(0);
        }

        /** What the desk says about the message that waits. */
        String failure() throws Exception {
            return message().path("failure").asString("");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
