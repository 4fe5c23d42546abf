package cn.huijian.sharing.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.SharingSetting;
import cn.huijian.sharing.store.ReportIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Two penalties went out with one package; the answers come by file, by form, or by both, and stand on the firm's page. */
class AnswersComeToTheDeskTest {
    private static final String CODE = "91500107MA5U000001";
    private static final Actor OFFICER = Actor.system("officer");
    private static final Staff REPORTER = staff(3, Scope.ofBureau());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Setting.class);
    private final Setting.Seat seat = context.getBean(Setting.Seat.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    context.getBean(PackageController.class), context.getBean(ReportController.class))
            .build();
    private EntityId firm = new EntityId(1);
    private String accepted = "";
    private String refused = "";
    private long sent;

    @BeforeEach
    void a_package_with_two_penalties_has_left() {
        firm = context.getBean(Register.class).add(CODE, "云上小厨餐饮有限公司", 3);
        accepted = "HJ" + penalty("1号");
        refused = "HJ" + penalty("2号");
        ReportIntake intake = context.getBean(ReportIntake.class);
        while (intake.step()) {
            Thread.onSpinWait();
        }
        Reporting reporting = context.getBean(Reporting.class);
        sent = reporting
                .freeze("credit-china-penalty", Format.CSV, OFFICER)
                .orRefuse()
                .id();
        reporting.handOver(sent, Way.DOWNLOAD, OFFICER).orRefuse();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void answers_are_typed_row_by_row_and_an_unknown_key_is_named() throws Exception {
        typed(line(accepted, true, null) + "," + line(refused, false, "决定书文号重复"))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.waiting").value(0));
        http.perform(get(lines()))
                .andExpect(jsonPath("$.items[*].result", contains("ACCEPTED", "REFUSED")))
                .andExpect(jsonPath("$.items[1].reason").value("决定书文号重复"));
        typed(line(accepted, true, null) + "," + line("HJ999999", true, null))
                .andExpect(jsonPath("$.repeated").value(1))
                .andExpect(jsonPath("$.unmatched.length()").value(1));
    }

    @Test
    void a_refusal_typed_without_a_reason_is_not_taken() {
        assertThatThrownBy(() -> typed(line(accepted, true, null) + "," + line(refused, false, " ")))
                .hasMessageContaining("sharing.reason-missing");
        assertThatThrownBy(() -> typed("")).hasMessageContaining("sharing.nothing-answered");
    }

    @Test
    void a_receipt_file_is_matched_and_a_wrong_one_changes_nothing() throws Exception {
        assertThatThrownBy(() -> uploaded("编号,结果\n" + accepted + ",接收\n"))
                .hasMessageContaining("sharing.invalid-receipt");
        uploaded("报送编号,处理结果,退回原因\n" + accepted + ",接收,\n" + refused + ",退回,决定书文号重复\n")
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.refused").value(1));
    }

    @Test
    void the_firms_page_says_what_was_reported_where_when_and_with_what_answer() throws Exception {
        typed(line(refused, false, "决定书文号重复")).andExpect(jsonPath("$.waiting").value(1));
        // One penalty goes to several systems; this package went to one of them.
        String said = "$.items[?(@.packageId == " + sent + " && @.key == '%s')].%s";
        http.perform(get("/api/sharing/entities/" + firm + "/report-rows"))
                .andExpect(jsonPath(said.formatted(refused, "stateLabel"), contains("被退回")))
                .andExpect(jsonPath(said.formatted(refused, "reason"), contains("决定书文号重复")))
                .andExpect(jsonPath(said.formatted(refused, "handedAt"), contains(notNullValue())))
                .andExpect(jsonPath(said.formatted(refused, "answeredAt"), contains(notNullValue())))
                .andExpect(jsonPath(said.formatted(accepted, "stateLabel"), contains("待回执")))
                .andExpect(jsonPath(said.formatted(accepted, "answeredAt"), contains(nullValue())));
        seat.taken = staff(4, new Scope(false, Set.of(new UnitId(4))));
        http.perform(get("/api/sharing/entities/" + firm + "/report-rows"))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void who_sees_only_a_station_neither_reads_nor_answers_a_package() {
        seat.taken = staff(3, new Scope(false, Set.of(new UnitId(3))));
        assertThatThrownBy(() -> http.perform(get(lines()))).hasMessageContaining("sharing.scope-forbidden");
        assertThatThrownBy(() -> typed(line(accepted, true, null))).hasMessageContaining("sharing.scope-forbidden");
    }

    private String lines() {
        return "/api/sharing/packages/" + sent + "/lines";
    }

    private org.springframework.test.web.servlet.ResultActions typed(String items) throws Exception {
        return http.perform(post("/api/sharing/packages/" + sent + "/receipts")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"items\":[" + items + "]}"));
    }

    private org.springframework.test.web.servlet.ResultActions uploaded(String csv) throws Exception {
        return http.perform(multipart("/api/sharing/packages/" + sent + "/receipt-file")
                .file(new MockMultipartFile("file", "回执.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private static String line(String key, boolean taken, @org.jspecify.annotations.Nullable String reason) {
        return "{\"key\":\"%s\",\"accepted\":%s,\"reason\":%s}"
                .formatted(key, taken, reason == null ? "null" : "\"" + reason + "\"");
    }

    private FactId penalty(String number) {
        return context.getBean(Dossier.class)
                .append(
                        List.of(new NewFact(
                                "administrative-penalty",
                                List.of(new NewFact.Subject("party", Register.code(CODE))),
                                LocalDate.of(2026, 10, 20),
                                null,
                                "enforcement",
                                "case-" + number,
                                1,
                                null,
                                null,
                                new UnitId(3),
                                JsonMapper.shared()
                                        .valueToTree(Map.of(
                                                "decisionNumber",
                                                number,
                                                "violationType",
                                                "未按规定贮存食品",
                                                "penaltyKinds",
                                                "罚款",
                                                "amount",
                                                100_000,
                                                "authority",
                                                "重庆高新区市场监督管理局")))),
                        OFFICER)
                .orRefuse()
                .getFirst();
    }

    private static Staff staff(int unit, Scope scope) {
        return new Staff(new AccountId(7), "许言之", new UnitId(unit), Set.of("sharing.read", "sharing.report"), scope);
    }

    @Import(SharingSetting.class)
    @ComponentScan("cn.huijian.sharing.web")
    static class Setting {
        /** Who sits at the screen. */
        static final class Seat implements CurrentUser {
            Staff taken = REPORTER;

            @Override
            public Staff get() {
                return taken;
            }
        }

        @Bean
        Seat seat() {
            return new Seat();
        }
    }
}
