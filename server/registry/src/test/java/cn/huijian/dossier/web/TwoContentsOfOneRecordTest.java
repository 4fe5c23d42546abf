package cn.huijian.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.DossierSetting;
import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.dossier.Register;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One file gives two amounts for one penalty: the first stands until a person decides, and no re-import asks again. */
class TwoContentsOfOneRecordTest {
    private static final String CODE = "91500107MA5U0AXY1C";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Setting.class);
    private final DossierSetting setting = context.getBean(DossierSetting.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(context.getBean(FactConflictController.class))
            .build();
    private EntityId firm = new EntityId(1);
    private long run;

    @BeforeEach
    void a_file_that_contradicts_itself() {
        firm = context.getBean(Register.class).add(CODE, "云上小厨餐饮有限公司", 3);
        receive();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void both_contents_stand_side_by_side_in_words() throws Exception {
        http.perform(get("/api/dossier/conflicts"))
                .andExpect(jsonPath("$.open.value").value(1))
                .andExpect(jsonPath("$.items[0].typeName").value("行政处罚"))
                .andExpect(jsonPath("$.items[0].firm.name").value("云上小厨餐饮有限公司"))
                .andExpect(jsonPath("$.items[0].record").value("P-1"))
                .andExpect(jsonPath("$.items[0].sourceName").value("演示城市"))
                .andExpect(jsonPath("$.items[0].fields[?(@.differs == true)].standing", hasItem("5,000.00 元")))
                .andExpect(jsonPath("$.items[0].fields[?(@.differs == true)].challenger", hasItem("3,000.00 元")))
                .andExpect(jsonPath("$.items[0].actions[1].enabled").value(true));
    }

    @Test
    void the_other_content_takes_its_place_and_no_later_import_asks_again() throws Exception {
        decide("CHALLENGER", "处罚决定书原件为三千元").andExpect(jsonPath("$.choice").value("CHALLENGER"));

        assertThat(amount()).isEqualTo(300_000L);
        assertThat(setting.acts).anyMatch(act -> act.action().equals("dossier.resolve"));
        receive();
        http.perform(get("/api/dossier/conflicts"))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/dossier/conflicts?state=DECIDED"))
                .andExpect(jsonPath("$.items[0].reason").value("处罚决定书原件为三千元"));
        assertThat(amount()).isEqualTo(300_000L);
        assertThatThrownBy(() -> decide("STANDING", "再想想")).hasMessageContaining("dossier.conflict-decided");
    }

    @Test
    void what_stands_may_stay_with_a_reason_and_not_without() throws Exception {
        assertThatThrownBy(() -> decide("STANDING", " ")).hasMessageContaining("dossier.reason-missing");
        decide("STANDING", "第二行是草稿").andExpect(jsonPath("$.actions[0].enabled").value(false));
        assertThat(amount()).isEqualTo(500_000L);
    }

    @Test
    void a_fact_that_was_retracted_meanwhile_is_not_corrected_and_the_conflict_stays_open() throws Exception {
        context.getBean(Dossier.class)
                .retract(only().id(), "复议撤销", Actor.system("test"))
                .orRefuse();
        assertThatThrownBy(() -> decide("CHALLENGER", "原件为三千元")).hasMessageContaining("dossier.not-standing");
        http.perform(get("/api/dossier/conflicts"))
                .andExpect(jsonPath("$.items[0].actions[1].enabled").value(false))
                .andExpect(jsonPath("$.open.value").value(1));
    }

    private static Map<String, String> penalty(String amount) {
        var row = new HashMap<>(Map.of("统一社会信用代码", CODE, "记录编号", "P-1", "主体名称", "云上小厨餐饮有限公司"));
        row.putAll(Map.of(
                "决定文号",
                "澄市监罚〔2026〕33号",
                "决定日期",
                "2026-03-18",
                "违法行为类型",
                "未按规定贮存食品",
                "处罚种类",
                "罚款",
                "罚没金额",
                amount,
                "处罚机关",
                "澄湖区局"));
        return row;
    }

    private ResultActions decide(String choice, String reason) throws Exception {
        return http.perform(post("/api/dossier/conflicts/1/decision")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"%s\",\"reason\":\"%s\"}".formatted(choice, reason)));
    }

    private Fact only() {
        KnownAt now = KnownAt.now(context.getBean(HandClock.class).instant());
        return context.getBean(Dossier.class).list(firm, now, Set.of(), 9).getFirst();
    }

    private Object amount() {
        return Objects.requireNonNull(
                context.getBean(FactTypes.class).values(only()).get("amount"));
    }

    private void receive() {
        HandClock clock = context.getBean(HandClock.class);
        clock.move(Duration.ofHours(1));
        var sent = new RunContext(
                ++run,
                "administrative-penalty",
                "city",
                clock.instant(),
                Zone.dayOf(clock.instant()),
                true,
                Actor.system("test"));
        DatasetReceiver receiver = context.getBean(DatasetReceiver.class);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> receiver.receive(
                        new Batch(sent, List.of(new Row(1, penalty("5,000.00")), new Row(2, penalty("3,000.00"))))));
        clock.move(Duration.ofHours(1));
    }

    @Import(DossierSetting.class)
    @ComponentScan("cn.huijian.dossier.web")
    static class Setting {
        @Bean
        CurrentUser user() {
            var staff = new Staff(
                    new AccountId(7),
                    "数据员",
                    new UnitId(1),
                    Set.of("exchange.read", "exchange.resolve"),
                    Scope.ofBureau());
            return () -> staff;
        }
    }
}
