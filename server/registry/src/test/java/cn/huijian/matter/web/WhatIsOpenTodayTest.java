package cn.huijian.matter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.dossier.Register;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Today is Monday, 2 November 2026. */
class WhatIsOpenTodayTest {
    static final Staff OFFICER = officer(7, 3);
    private static final Staff COLLEAGUE = officer(8, 3);
    private static final Staff ELSEWHERE = officer(9, 4);

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(MatterSetting.class);
    private final Matters matters = context.getBean(Matters.class);
    private final MatterSetting.Seat seat = context.getBean(MatterSetting.Seat.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(context.getBean(MatterController.class))
            .build();
    private EntityId firm = new EntityId(1);

    @BeforeEach
    void an_officer_at_the_desk() {
        firm = context.getBean(Register.class).add("91500107MA5U000001", "云上小厨餐饮有限公司", 3);
        seat.taken = OFFICER;
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void matters_stand_in_the_order_of_their_statutory_days_and_in_groups() throws Exception {
        open("stopped", null, true);
        open("later", "2026-11-20", true);
        open("late", "2026-10-30", true);
        open("soon", "2026-11-05", true);
        open("today", "2026-11-02", true);
        open("no-term", null, false);

        http.perform(get("/api/matter/today"))
                .andExpect(
                        jsonPath("$.items[*].title", contains("late", "today", "soon", "later", "no-term", "stopped")))
                .andExpect(jsonPath("$.items[*].group", contains("LATE", "TODAY", "SOON", "LATER", "LATER", "STOPPED")))
                .andExpect(jsonPath("$.groups.LATE").value(1))
                .andExpect(jsonPath("$.groups.TODAY").value(1))
                .andExpect(jsonPath("$.groups.SOON").value(1))
                .andExpect(jsonPath("$.groups.LATER").value(2))
                .andExpect(jsonPath("$.groups.STOPPED").value(1))
                .andExpect(jsonPath("$.scopes.mine.value").value(6))
                .andExpect(jsonPath("$.workingDay").value(true));
    }

    @Test
    void a_row_names_the_firm_the_term_and_the_one_next_step() throws Exception {
        open("decide", "2026-11-05", true);

        http.perform(get("/api/matter/today"))
                .andExpect(jsonPath("$.items[0].party.name").value("云上小厨餐饮有限公司"))
                .andExpect(jsonPath("$.items[0].clock.basis").value("《投诉举报处理办法》第十五条"))
                .andExpect(jsonPath("$.items[0].nextLabel").value("决定"))
                .andExpect(jsonPath("$.items[0].link").value("/complaints/decide"));
    }

    @Test
    void one_group_can_be_shown_alone_and_paged() throws Exception {
        for (int i = 0; i < 5; i++) {
            open("late-" + i, "2026-10-2" + i, true);
        }
        open("soon", "2026-11-05", true);

        String next = com.jayway.jsonpath.JsonPath.read(
                http.perform(get("/api/matter/today?group=LATE&limit=3"))
                        .andExpect(jsonPath("$.items[*].title", contains("late-0", "late-1", "late-2")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");

        http.perform(get("/api/matter/today?group=LATE&limit=3&cursor=" + next))
                .andExpect(jsonPath("$.items[*].title", contains("late-3", "late-4")))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void what_is_for_a_colleague_is_the_units_and_not_mine() throws Exception {
        open("for-colleague", "2026-11-05", List.of(COLLEAGUE.account()));

        http.perform(get("/api/matter/today?scope=mine"))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/matter/today?scope=unit"))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(get("/api/matter/today?scope=assigned"))
                .andExpect(jsonPath("$.items.length()").value(1));
        seat.taken = ELSEWHERE;
        http.perform(get("/api/matter/today?scope=unit"))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/matter/matters?q=colleague"))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThatThrownBy(() -> http.perform(get("/api/matter/entities/" + firm)))
                .hasMessageContaining("matter.entity-not-found");
    }

    @Test
    void opening_what_is_open_gives_the_open_one_back() {
        MatterId first = open("decide", "2026-11-05", true);

        assertThat(open("decide", "2026-11-09", true)).isEqualTo(first);
        matters.close(first, "已决定受理");
        assertThat(open("decide", "2026-11-09", true)).isNotEqualTo(first);
    }

    @Test
    void every_change_leaves_a_line_and_a_closed_matter_is_gone_from_today() throws Exception {
        MatterId id = open("decide", "2026-11-05", true);
        matters.update(id, "serve", "送达", List.of(COLLEAGUE.account()), term("2026-11-09"));
        matters.close(id, "已送达");
        matters.close(id, "再次办结无效");

        http.perform(get("/api/matter/matters/" + id + "/log"))
                .andExpect(jsonPath("$.items[*].change", contains("开办", "变更", "办结")))
                .andExpect(jsonPath("$.items[2].details.outcome").value("已送达"));
        http.perform(get("/api/matter/today?scope=unit"))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/matter/entities/" + firm))
                .andExpect(jsonPath("$.items[0].outcome").value("已送达"));
    }

    @Test
    void the_log_can_never_be_changed() {
        open("decide", "2026-11-05", true);

        assertThatThrownBy(() -> context.getBean(JdbcClient.class)
                        .sql("delete from matter.log")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void a_page_of_firms_is_counted_at_once_and_only_within_the_readers_rows() throws Exception {
        EntityId idle = context.getBean(Register.class).add("91500107MA5U000002", "没有事项的店", 3);
        EntityId foreign = context.getBean(Register.class).add("91500107MA5U000003", "别所的店", 4);
        open("one", "2026-11-20", true);
        matters.close(open("done", "2026-11-20", true), "已送达");
        open("two", "2026-11-05", true);

        String page = firm + "," + idle + "," + foreign;
        http.perform(get("/api/matter/open-counts?entities=" + page))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].entity").value(firm.toString()))
                .andExpect(jsonPath("$.items[0].open").value(2));
        seat.taken = ELSEWHERE;
        http.perform(get("/api/matter/open-counts?entities=" + page))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThatThrownBy(() -> http.perform(get("/api/matter/open-counts?entities=1,x")))
                .hasMessageContaining("entity.invalid-id");
    }

    @Test
    void what_is_open_for_a_firm_that_was_merged_stands_with_the_one_that_stands_for_it() throws Exception {
        Register register = context.getBean(Register.class);
        EntityId head = register.add("91500107MA5U000002", "云上小厨（总店）", 3);
        open("decide", "2026-11-05", true);

        register.merge(firm, head);

        http.perform(get("/api/matter/entities/" + head))
                .andExpect(jsonPath("$.items[0].title").value("decide"))
                .andExpect(jsonPath("$.items[0].party.name").value("云上小厨（总店）"));
        http.perform(get("/api/matter/open-counts?entities=" + head))
                .andExpect(jsonPath("$.items[0].open").value(1));
        assertThat(matters.openOf(head, Set.of("complaint.acceptance"), 10)).hasSize(1);

        register.merge(firm, firm);

        http.perform(get("/api/matter/entities/" + head))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/matter/today"))
                .andExpect(jsonPath("$.items[0].party.name").value("云上小厨餐饮有限公司"));
    }

    @Test
    void words_left_with_a_matter_stand_beside_it_until_it_is_closed() throws Exception {
        MatterId id = open("decide", "2026-11-05", true);
        matters.note(id, "请先核对");
        matters.note(id, "合并已撤销，请核对当事主体");

        http.perform(get("/api/matter/today"))
                .andExpect(jsonPath("$.items[0].note").value("合并已撤销，请核对当事主体"));
        matters.close(id, "已决定受理");
        matters.note(id, "太晚了");
        http.perform(get("/api/matter/entities/" + firm))
                .andExpect(jsonPath("$.items[0].note").isEmpty());
        http.perform(get("/api/matter/matters/" + id + "/log"))
                .andExpect(jsonPath("$.items.length()").value(4));
    }

    @Test
    void a_matter_that_concerns_another_firm_goes_to_it_and_the_log_keeps_both() throws Exception {
        EntityId other = context.getBean(Register.class).add("91500107MA5U000002", "好邻居超市", 3);
        MatterId id = open("decide", "2026-11-05", true);

        matters.changeParty(id, other, "合并已撤销");

        http.perform(get("/api/matter/entities/" + other))
                .andExpect(jsonPath("$.items[0].title").value("decide"));
        http.perform(get("/api/matter/matters/" + id + "/log"))
                .andExpect(jsonPath("$.items[1].details.partyBefore").value(firm.toString()))
                .andExpect(jsonPath("$.items[1].details.party").value(other.toString()));
    }

    private MatterId open(String title, @Nullable String due, boolean hasTerm) {
        return matters.open(matter(title, hasTerm ? term(due) : null, List.of()));
    }

    private MatterId open(String title, String due, List<AccountId> assignees) {
        return matters.open(matter(title, term(due), assignees));
    }

    private NewMatter matter(String title, @Nullable Deadline deadline, List<AccountId> assignees) {
        return new NewMatter(
                "complaint.acceptance",
                "投诉受理",
                "complaint:" + title,
                title,
                "澄市监诉〔2026〕2206",
                firm,
                new UnitId(3),
                assignees,
                deadline,
                "decide",
                "决定",
                "/complaints/" + title);
    }

    private static Deadline term(@Nullable String due) {
        return new Deadline(
                "complaint-acceptance",
                "complaint-acceptance@2026-04-15",
                List.of("2026@2026-01-01"),
                "《投诉举报处理办法》第十五条",
                LocalDate.of(2026, 10, 27),
                Deadline.Unit.WD,
                7,
                due == null ? null : LocalDate.parse(due),
                false,
                List.of(),
                List.of());
    }

    private static Staff officer(long account, int unit) {
        return new Staff(
                new AccountId(account),
                "许言之",
                new UnitId(unit),
                Set.of("matter.read"),
                new Scope(false, Set.of(new UnitId(unit))));
    }
}
