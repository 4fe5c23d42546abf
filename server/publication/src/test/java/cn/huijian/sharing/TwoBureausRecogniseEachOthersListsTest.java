package cn.huijian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.disclosure.DisclosurePublished;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.sharing.PartnerExchange.Signed;
import cn.huijian.sharing.PartnerSetting.Wire;
import cn.huijian.sharing.store.PartnerMessages;
import cn.huijian.sharing.store.PartnerMessages.Message;
import cn.huijian.sharing.store.ReportIntake;
import cn.huijian.sharing.store.ReportRows;
import cn.huijian.vault.InstanceSigner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 重庆高新区 and 成都高新区 as two instances side by side: databases, keys and knowledge packs of their own, and nothing between them but signed bytes.
 */
class TwoBureausRecogniseEachOthersListsTest {
    private static final String CODE =
            UnifiedSocialCreditCode.complete("91510100MA5U0000").value();
    /** Of a firm that stands in neither register. */
    private static final String STRANGER =
            UnifiedSocialCreditCode.complete("91510100MA5U0001").value();

    private static final KnownAt NOW = KnownAt.now(Instant.parse("2026-11-02T08:00:00Z"));
    private static final LocalDate LISTED = LocalDate.of(2026, 10, 20);
    private static final Actor OFFICER = Actor.system("officer");
    private static final String TYPE = "serious-violation-listing";

    private final AnnotationConfigApplicationContext chongqing = PartnerSetting.instance("cq-gaoxin");
    private final AnnotationConfigApplicationContext chengdu = PartnerSetting.instance("cd-gaoxin");
    private EntityId theirs = new EntityId(1);

    @BeforeEach
    void certificates_are_handed_over() {
        chongqing.getBean(Register.class).add(CODE, "天府优选商贸有限公司", 3);
        theirs = chengdu.getBean(Register.class).add(CODE, "天府优选商贸有限公司", 5);
        exchange(chongqing)
                .register("cd-gaoxin", "成都高新区市场监督管理局", "http://127.0.0.1:1", pem(chengdu), OFFICER)
                .orRefuse();
        exchange(chengdu)
                .register("cq-gaoxin", "重庆高新区市场监督管理局", "http://127.0.0.1:1", pem(chongqing), OFFICER)
                .orRefuse();
        chongqing.getBean(Wire.class).other = exchange(chengdu);
        chengdu.getBean(Wire.class).other = exchange(chongqing);
    }

    @AfterEach
    void close() {
        chongqing.close();
        chengdu.close();
    }

    @Test
    void a_listing_here_is_known_there_by_a_signed_message_and_a_signed_receipt() {
        assertThat(bandB(chongqing)).as("each works by its own pack").isNotEqualTo(bandB(chengdu));
        list();
        list(STRANGER, "L-2");

        assertThat(exchange(chongqing).prepare()).isEqualTo(1);
        assertThat(exchange(chongqing).deliver()).isEqualTo(1);

        assertThat(known()).singleElement().satisfies(fact -> {
            assertThat(fact.source()).isEqualTo("partner-cq-gaoxin");
            assertThat(fact.validFrom()).isEqualTo(LISTED);
            assertThat(fact.unit()).isEqualTo(new UnitId(5));
            assertThat(fact.attributes().path("authority").asString("")).isEqualTo("重庆高新区市场监督管理局");
        });
        Message sent = messages(chongqing).getFirst();
        assertThat(sent.accepted())
                .as("a firm that is not registered yet goes by its code")
                .isEqualTo(2);
        assertThat(sent.receipt()).isNotNull().contains("cd-gaoxin");
        assertThat(messages(chengdu).getFirst().receipt()).isEqualTo(sent.receipt());
        assertThat(exchange(chongqing).prepare())
                .as("nothing new, nothing goes")
                .isZero();
    }

    @Test
    void what_a_partner_told_is_neither_passed_on_nor_reported_upward() {
        list();
        send();
        takeIn(chengdu);

        assertThat(exchange(chengdu).prepare()).isZero();
        assertThat(chengdu.getBean(ReportRows.class).listByEntity(List.of(theirs), 10))
                .isEmpty();
    }

    @Test
    void a_listing_that_is_retracted_here_is_retracted_there() {
        FactId listing = list();
        send();
        chongqing.getBean(Dossier.class).retract(listing, "法院撤销", OFFICER).orRefuse();
        takeIn(chongqing);

        send();

        assertThat(known()).isEmpty();
    }

    @Test
    void a_listing_told_of_the_wrong_firm_is_told_again_of_the_right_one() {
        String other = UnifiedSocialCreditCode.complete("91510100MA5U0002").value();
        Register register = chongqing.getBean(Register.class);
        EntityId firm = register.resolve(Register.code(CODE), NOW).orElseThrow();
        EntityId twin = register.add("OLD-7", other, "天府优选二店", 3);
        EntityId theirTwin = chengdu.getBean(Register.class).add(other, "天府优选二店", 5);
        register.means("OLD-7", firm);
        list("OLD-7", "L-7");
        send();
        assertThat(known(theirs)).hasSize(1);

        register.means("OLD-7", twin);
        new TransactionTemplate(chongqing.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> chongqing.publishEvent(new EntityUnmerged(firm, twin, Instant.EPOCH)));
        takeIn(chongqing);
        send();

        assertThat(known(theirs)).isEmpty();
        assertThat(known(theirTwin)).hasSize(1);
    }

    @Test
    void a_listing_that_is_published_later_is_not_told_again_and_its_end_is() {
        FactId listing = list();
        send();
        chongqing.publishEvent(new DisclosurePublished(listing));
        takeIn(chongqing);

        assertThat(exchange(chongqing).prepare())
                .as("published, and nothing new of the listing")
                .isZero();
        assertThat(messages(chongqing)).hasSize(1);

        chongqing
                .getBean(Dossier.class)
                .correct(listing, listing(CODE, "L-1-2", LISTED.plusYears(3)), "移出严重违法失信名单", OFFICER)
                .orRefuse();
        takeIn(chongqing);
        send();
        assertThat(messages(chongqing)).hasSize(2);
        assertThat(known())
                .singleElement()
                .satisfies(fact -> assertThat(fact.validTo()).isEqualTo(LISTED.plusYears(3)));
    }

    @Test
    void a_partner_out_of_reach_gets_it_later_and_a_message_that_comes_twice_counts_once() {
        list();
        chongqing.getBean(Wire.class).cut = true;
        exchange(chongqing).prepare();
        assertThat(exchange(chongqing).deliver()).isZero();
        assertThat(messages(chongqing).getFirst().failure()).contains("没有送达");

        chongqing.getBean(Wire.class).cut = false;
        chongqing.getBean(Wire.class).receiptLost = true;
        assertThat(exchange(chongqing).deliver()).isZero();
        assertThat(known()).hasSize(1);

        chongqing.getBean(Wire.class).receiptLost = false;
        assertThat(exchange(chongqing).deliver()).isEqualTo(1);
        assertThat(known()).hasSize(1);
        assertThat(messages(chengdu)).hasSize(1);
    }

    @Test
    void a_changed_byte_another_key_or_an_unknown_bureau_is_refused() {
        list();
        exchange(chongqing).prepare();
        Message made = messages(chongqing).getFirst();

        assertThat(refusal(new Signed("cq-gaoxin", made.body().replace("天府", "锦城"), made.signature())))
                .isEqualTo("sharing.partner-unknown");
        String forged = chengdu.getBean(InstanceSigner.class)
                .sign(made.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        assertThat(refusal(new Signed("cq-gaoxin", made.body(), forged))).isEqualTo("sharing.partner-unknown");
        assertThat(refusal(new Signed("cq-jiangbei", made.body(), made.signature())))
                .isEqualTo("sharing.partner-unknown");
        exchange(chengdu).enable("cq-gaoxin", 1, false, OFFICER).orRefuse();
        assertThat(refusal(new Signed("cq-gaoxin", made.body(), made.signature())))
                .isEqualTo("sharing.partner-paused");
        assertThat(known()).isEmpty();
    }

    private String refusal(Signed message) {
        return exchange(chengdu).receive(message) instanceof Outcome.Refused<?>(var why) ? why.code() : "taken";
    }

    private FactId list() {
        return list(CODE, "L-1");
    }

    private FactId list(String code, String record) {
        FactId listing = chongqing
                .getBean(Dossier.class)
                .append(List.of(listing(code, record, null)), OFFICER)
                .orRefuse()
                .getFirst();
        takeIn(chongqing);
        return listing;
    }

    private static NewFact listing(String code, String record, @Nullable LocalDate until) {
        return new NewFact(
                TYPE,
                List.of(new NewFact.Subject("party", Register.code(code))),
                LISTED,
                until,
                "listing",
                record,
                1,
                null,
                null,
                new UnitId(3),
                JsonMapper.shared().valueToTree(Map.of("ground", "虚假宣传，情节严重", "authority", "重庆高新区市场监督管理局")));
    }

    private void send() {
        exchange(chongqing).prepare();
        exchange(chongqing).deliver();
    }

    private static void takeIn(AnnotationConfigApplicationContext instance) {
        int steps = 0;
        while (instance.getBean(ReportIntake.class).step()) {
            steps++;
        }
        assertThat(steps).isPositive();
    }

    private List<Fact> known() {
        return known(theirs);
    }

    private List<Fact> known(EntityId firm) {
        return chengdu.getBean(Dossier.class).list(firm, NOW, Set.of(TYPE), 10);
    }

    private static int bandB(AnnotationConfigApplicationContext instance) {
        return instance.getBean(Knowledge.class)
                .get("scorecards", "credit-risk", LISTED)
                .body()
                .path("bands")
                .path("B")
                .asInt();
    }

    private static PartnerExchange exchange(AnnotationConfigApplicationContext instance) {
        return instance.getBean(PartnerExchange.class);
    }

    private static String pem(AnnotationConfigApplicationContext instance) {
        return instance.getBean(InstanceSigner.class).certificate().pem();
    }

    private static List<Message> messages(AnnotationConfigApplicationContext instance) {
        return instance.getBean(PartnerMessages.class).list(Long.MAX_VALUE, 10);
    }
}
