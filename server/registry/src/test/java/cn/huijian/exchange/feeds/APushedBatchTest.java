package cn.huijian.exchange.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.jobs.PushDesk;
import cn.huijian.exchange.jobs.PushGate;
import cn.huijian.exchange.jobs.SourceDesk;
import cn.huijian.exchange.jobs.SourceDesk.NewKey;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.PushSignature;
import cn.huijian.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class APushedBatchTest {
    private static final String PATH = "/api/exchange/push/business-entity";

    @TempDir
    Path data;

    private Setting setting;
    private FeedSource source;
    private NewKey key;
    private int nonces;

    @BeforeEach
    void a_source_that_pushes() {
        setting = new Setting(data);
        setting.registry.get(InstantJobs.class).runByThemselves();
        source = setting.add("pusher", new FeedSettings.Push(5), FeedWay.PUSH, null);
        key = setting.registry
                .get(SourceDesk.class)
                .rotate(source.id(), RegistryFixture.ACTOR)
                .orRefuse();
    }

    @AfterEach
    void close() {
        setting.close();
    }

    @Test
    void the_rows_go_the_way_of_all_rows_and_the_answer_says_what_became_of_them() {
        byte[] body = body("b-1", List.of(row(1), row(2), Map.of("企业名称", "没有代码的店")));

        PushDesk.Receipt receipt =
                desk().accept(source, "business-entity", body).orRefuse();

        assertThat(receipt.again()).isFalse();
        assertThat(receipt.run().cursor()).isEqualTo(3);
        assertThat(receipt.run().counts().created()).isEqualTo(2);
        assertThat(receipt.run().counts().quarantined()).isEqualTo(1);
        assertThat(setting.registry
                        .jdbc()
                        .sql("select row_number || code from exchange.row_issues where severity = 'QUARANTINED'")
                        .query(String.class)
                        .list())
                .containsExactly("3row.no-identifier");
    }

    @Test
    void the_same_batch_again_gives_the_same_receipt_and_other_content_is_refused() {
        byte[] body = body("b-1", List.of(row(1)));
        var first = desk().accept(source, "business-entity", body).orRefuse();

        var again = desk().accept(source, "business-entity", body).orRefuse();
        var other = desk().accept(source, "business-entity", body("b-1", List.of(row(2))));

        assertThat(again.again()).isTrue();
        assertThat(again.batch().receipt()).isEqualTo(first.batch().receipt());
        assertThat(again.run().id()).isEqualTo(first.run().id());
        assertThat(code(other)).isEqualTo("exchange.batch-differs");
        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(1);
    }

    @Test
    void both_signatures_are_admitted() {
        byte[] body = body("b-1", List.of(row(1)));
        for (PushSignature algorithm : PushSignature.values()) {
            assertThat(gate().admit(call(algorithm, body, now(), nonce()), body)
                            .orRefuse()
                            .source()
                            .code())
                    .isEqualTo("pusher");
        }
    }

    @Test
    void a_changed_body_a_wrong_clock_and_a_used_nonce_are_refused() {
        byte[] body = body("b-1", List.of(row(1)));
        byte[] changed = body("b-1", List.of(row(2)));
        String nonce = nonce();
        assertThat(code(gate().admit(call(PushSignature.HMAC_SM3, body, now(), nonce), changed)))
                .isEqualTo("exchange.push-unauthorized");
        assertThat(sentence(gate().admit(call(PushSignature.HMAC_SM3, body, now() - 301, nonce()), body)))
                .contains("时钟");
        assertThat(gate().admit(call(PushSignature.HMAC_SM3, body, now(), nonce), body))
                .isInstanceOf(Outcome.Done.class);
        assertThat(sentence(gate().admit(call(PushSignature.HMAC_SM3, body, now(), nonce), body)))
                .contains("已经用过");
    }

    @Test
    void a_new_key_ends_the_former_one() {
        byte[] body = body("b-1", List.of(row(1)));
        var former = call(PushSignature.HMAC_SHA256, body, now(), nonce());
        key = setting.registry
                .get(SourceDesk.class)
                .rotate(source.id(), RegistryFixture.ACTOR)
                .orRefuse();

        assertThat(code(gate().admit(former, body))).isEqualTo("exchange.push-unauthorized");
        assertThat(gate().admit(call(PushSignature.HMAC_SHA256, body, now(), nonce()), body))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_source_that_calls_too_often_is_told_how_long_to_wait() {
        byte[] body = body("b-1", List.of(row(1)));
        for (int i = 0; i < 5; i++) {
            assertThat(pause(body)).isZero();
        }
        assertThat(pause(body)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    @Test
    void a_paused_source_is_told_so() {
        setting.registry
                .get(SourceDesk.class)
                .set(source.id(), FeedSource.State.PAUSED, 1, RegistryFixture.ACTOR)
                .orRefuse();
        byte[] body = body("b-1", List.of(row(1)));

        assertThat(code(gate().admit(call(PushSignature.HMAC_SM3, body, now(), nonce()), body)))
                .isEqualTo("exchange.source-paused");
    }

    @Test
    void a_malformed_batch_is_refused_with_the_place_of_the_fault() {
        assertThat(refused("{")).contains("JSON");
        assertThat(refused("{\"batch\":\"b\",\"rows\":[]}")).contains("至少一行");
        assertThat(refused("{\"batch\":\"b\",\"rows\":[{\"企业名称\":\"甲\"},{}]}")).contains("第 2 行没有任何内容");
        assertThat(refused("{\"batch\":\"b\",\"rows\":[{\"企业名称\":{\"a\":1}}]}")).contains("第 1 行的 企业名称");
        assertThat(refused("{\"batch\":\"b\",\"rows\":[{\"a\":1,\"a\":2}]}")).contains("重名");
        assertThat(refused("{\"batch\":\"b\",\"rows\":[{\"甲\":1}]}")).contains("必填字段企业名称");
        assertThat(refused("{\"batch\":\"../b\",\"rows\":[{\"企业名称\":\"甲\"}]}")).contains("batch");
        assertThat(setting.number("select count(*) from exchange.runs")).isZero();
    }

    @Test
    void a_secret_is_not_kept_in_the_clear_and_two_editors_do_not_overwrite_each_other() {
        assertThat(setting.number("select count(*) from exchange.source_secrets where position(convert_to('"
                        + key.secret() + "', 'UTF8') in sealed) > 0"))
                .isZero();
        SourceDesk desk = setting.registry.get(SourceDesk.class);
        desk.change(source, 1, null, RegistryFixture.ACTOR).orRefuse();

        assertThat(code(desk.change(source, 1, null, RegistryFixture.ACTOR)))
                .isEqualTo("exchange.source-changed-meanwhile");
        assertThat(code(desk.add(
                        Setting.draft("pusher", new FeedSettings.Push(5), FeedWay.PUSH), null, RegistryFixture.ACTOR)))
                .isEqualTo("exchange.source-exists");
    }

    private Duration pause(byte[] body) {
        return gate().admit(call(PushSignature.HMAC_SM3, body, now(), nonce()), body)
                .orRefuse()
                .pause();
    }

    private String refused(String body) {
        return sentence(desk().accept(source, "business-entity", body.getBytes(StandardCharsets.UTF_8)));
    }

    private PushGate.Call call(PushSignature algorithm, byte[] body, long time, String nonce) {
        String text = algorithm.text("POST", PATH, Long.toString(time), nonce, body);
        return new PushGate.Call(
                "POST",
                PATH,
                key.accessKey(),
                Long.toString(time),
                nonce,
                algorithm.label(),
                algorithm.sign(key.secret(), text));
    }

    private long now() {
        return setting.registry.get(Clock.class).instant().getEpochSecond();
    }

    private String nonce() {
        return "nonce-for-test-%06d".formatted(nonces++);
    }

    private PushDesk desk() {
        return setting.registry.get(PushDesk.class);
    }

    private PushGate gate() {
        return setting.registry.get(PushGate.class);
    }

    private static Map<String, Object> row(int number) {
        var row = new LinkedHashMap<String, Object>();
        List<String> names = List.of(Firms.HEADER.split(","));
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), Firms.cells(number).get(i));
        }
        return row;
    }

    private static byte[] body(String batch, List<? extends Map<String, ?>> rows) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("batch", batch, "rows", rows));
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    private static String sentence(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().sentence() : "done";
    }
}
