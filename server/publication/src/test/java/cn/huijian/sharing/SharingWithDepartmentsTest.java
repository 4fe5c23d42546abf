package cn.huijian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.DataSharing.Approved;
import cn.huijian.sharing.DataSharing.Call;
import cn.huijian.sharing.OpenData.OpenPage;
import cn.huijian.sharing.ShareGrant.State;
import cn.huijian.sharing.store.ReportIntake;
import cn.huijian.sharing.store.ShareCalls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Another department asks for penalties: applied for, approved by somebody else, called for, accounted for, withdrawn. And what is open to all. */
class SharingWithDepartmentsTest {
    private static final String CODE = "91500107MA5U000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Actor CLERK = Actor.staff(new AccountId(1), "数据管理员", new UnitId(1));
    private static final Actor LAWYER = Actor.staff(new AccountId(2), "法规科", new UnitId(1));

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(SharingSetting.class);
    private final DataSharing sharing = context.getBean(DataSharing.class);
    private final OpenData open = context.getBean(OpenData.class);
    private final Dossier dossier = context.getBean(Dossier.class);
    private final ReportIntake intake = context.getBean(ReportIntake.class);
    private int numbers;

    @BeforeEach
    void two_firms_with_a_penalty_each() {
        context.getBean(Register.class).add(CODE, "云上小厨餐饮有限公司", 3);
        context.getBean(Register.class).add("91500107MA5U000002", "好邻居超市", 4);
        penalty(CODE, 3);
        penalty("91500107MA5U000002", 4);
        takeIn();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void an_application_is_approved_by_somebody_else_and_gives_granted_fields_only() {
        ShareGrant applied = sharing.apply(application(List.of(), 5), CLERK).orRefuse();
        assertThat(code(sharing.approve(applied.id(), 1, "依据充分", CLERK))).isEqualTo("sharing.own-application");
        assertThat(code(sharing.approve(applied.id(), 9, "依据充分", LAWYER))).isEqualTo("sharing.changed-meanwhile");
        Approved approved = sharing.approve(applied.id(), 1, "依据充分", LAWYER).orRefuse();

        SharedRows rows = call(approved.token(), CODE, null).orRefuse();

        assertThat(rows.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("统一社会信用代码", CODE)
                        .containsEntry("违法行为类型", "未按规定贮存食品")
                        .containsEntry("决定文号", "1******号")
                        .doesNotContainKeys("罚没金额", "处罚机关"));
        assertThat(rows.contentSm3()).hasSize(64);
        assertThat(context.getBean(ShareCalls.class).list(applied.id(), Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.receipt()).isEqualTo(rows.receipt());
                    assertThat(kept.contentSm3()).isEqualTo(rows.contentSm3());
                    assertThat(kept.purpose()).isEqualTo("招标资格核查 2026-18");
                    assertThat(kept.address()).isEqualTo("10.1.2.3");
                });
    }

    @Test
    void a_grant_ends_with_its_stations_quota_term_and_withdrawal_and_refusals_are_kept_too() {
        Approved approved = approved(application(List.of(new UnitId(3)), 2));
        assertThat(call(approved.token(), "91500107MA5U000002", null).orRefuse().rows())
                .as("another station's firm")
                .isEmpty();
        assertThat(code(sharing.call(new Call(approved.token(), CODE, null, "", "10.1.2.3"))))
                .isEqualTo("sharing.purpose-missing");
        assertThat(code(call(approved.token(), "91500", null))).isEqualTo("sharing.invalid-code");
        call(approved.token(), CODE, null).orRefuse();
        assertThat(code(call(approved.token(), CODE, null))).isEqualTo("sharing.quota-used");
        assertThat(code(call("no-such-token", CODE, null))).isEqualTo("sharing.invalid-token");

        Approved other = approved(application(List.of(), 100));
        assertThat(call(other.token(), CODE, null)).isInstanceOf(Outcome.Done.class);
        assertThat(sharing.withdraw(other.grant().id(), other.grant().version(), "用途已了", LAWYER)
                        .orRefuse()
                        .state())
                .isEqualTo(State.WITHDRAWN);
        assertThat(code(call(other.token(), CODE, null))).isEqualTo("sharing.withdrawn");
        assertThat(context.getBean(ShareCalls.class).list(other.grant().id(), Long.MAX_VALUE, 10))
                .extracting(ShareCalls.Kept::outcome)
                .containsExactly("sharing.withdrawn", "已提供");

        NewShare old = new NewShare(
                "区审批局",
                "王",
                "核查",
                "依据",
                "administrative-penalty",
                List.of("violationType"),
                List.of(),
                List.of(),
                9,
                9,
                TODAY.minusYears(1),
                TODAY.minusDays(1));
        assertThat(code(call(approved(old).token(), CODE, null))).isEqualTo("sharing.out-of-term");
    }

    @Test
    void an_application_for_undeclared_fields_or_without_end_is_refused() {
        NewShare given = application(List.of(), 5);
        assertThat(code(sharing.apply(
                        new NewShare(
                                "区审批局",
                                "王",
                                "核查",
                                "依据",
                                "related-person",
                                List.of("person"),
                                List.of(),
                                List.of(),
                                9,
                                9,
                                TODAY,
                                TODAY),
                        CLERK)))
                .as("personal")
                .isEqualTo("sharing.unknown-field");
        assertThat(code(sharing.apply(
                        new NewShare(
                                "区审批局",
                                "王",
                                "核查",
                                "依据",
                                given.factType(),
                                given.fields(),
                                List.of(),
                                List.of(),
                                9,
                                9,
                                TODAY,
                                TODAY.plusYears(9)),
                        CLERK)))
                .isEqualTo("sharing.invalid-term");
    }

    @Test
    void the_change_feed_is_read_on_and_tells_of_retractions() {
        Approved approved = approved(application(List.of(), 100));
        SharedRows first = call(approved.token(), null, null).orRefuse();
        assertThat(first.rows()).hasSizeGreaterThanOrEqualTo(2);
        String next = Objects.requireNonNull(first.next());
        assertThat(call(approved.token(), null, next).orRefuse().rows()).isEmpty();

        FactId third = penalty(CODE, 3);
        dossier.retract(third, "撤销处罚决定", LAWYER).orRefuse();
        takeIn();

        List<Map<String, String>> later =
                call(approved.token(), null, next).orRefuse().rows();
        assertThat(later)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("编号", third.toString())
                        .containsEntry("状态", "已撤回")
                        .doesNotContainKey("违法行为类型"));
        assertThat(code(call(approved.token(), null, "x"))).isEqualTo("sharing.invalid-cursor");
    }

    @Test
    void open_data_shows_what_the_public_page_shows_and_withdraws_what_is_retracted() {
        OpenPage page = open.read("administrative-penalty", null, 100).orRefuse();
        assertThat(page.records())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.values())
                        .containsKeys("统一社会信用代码", "名称", "日期", "违法行为类型", "公示至")
                        .doesNotContainKey("领域"));

        FactId third = penalty(CODE, 3);
        dossier.retract(third, "撤销处罚决定", LAWYER).orRefuse();
        takeIn();

        assertThat(open.read("administrative-penalty", page.next(), 100)
                        .orRefuse()
                        .records())
                .isNotEmpty()
                .allSatisfy(record -> {
                    assertThat(record.withdrawn()).isTrue();
                    assertThat(record.values()).isEmpty();
                });
        assertThat(open.licence().url()).startsWith("https://");
        assertThat(code(open.read("related-person", null, 10))).isEqualTo("sharing.dataset-not-found");
    }

    private NewShare application(List<UnitId> units, int calls) {
        return new NewShare(
                "区公共资源交易中心",
                "李 023-60000000",
                "招标资格核查",
                "《政务数据共享条例》",
                "administrative-penalty",
                List.of("violationType", "decisionNumber"),
                List.of("decisionNumber"),
                units,
                calls,
                100,
                TODAY,
                TODAY.plusMonths(6));
    }

    private Approved approved(NewShare application) {
        ShareGrant applied = sharing.apply(application, CLERK).orRefuse();
        return sharing.approve(applied.id(), applied.version(), "依据充分", LAWYER).orRefuse();
    }

    private Outcome<SharedRows> call(String token, @Nullable String code, @Nullable String after) {
        return sharing.call(new Call(token, code, after, "招标资格核查 2026-18", "10.1.2.3"));
    }

    private FactId penalty(String code, int unit) {
        numbers++;
        var fact = new NewFact(
                "administrative-penalty",
                List.of(new NewFact.Subject("party", Register.code(code))),
                TODAY.minusDays(9),
                null,
                "penalties",
                "P" + numbers,
                1,
                null,
                null,
                new UnitId(unit),
                JsonMapper.shared()
                        .valueToTree(Map.of(
                                "decisionNumber", numbers + "〔2026〕罚" + "号",
                                "violationType", "未按规定贮存食品",
                                "penaltyKinds", "罚款",
                                "amount", 500_000L,
                                "authority", "重庆高新区市场监督管理局",
                                "field", "食品")));
        return dossier.append(List.of(fact), CLERK).orRefuse().getFirst();
    }

    private void takeIn() {
        int steps = 0;
        while (intake.step()) {
            steps++;
        }
        assertThat(steps).isPositive();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
