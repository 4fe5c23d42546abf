package cn.huijian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Account;
import cn.huijian.access.Accounts;
import cn.huijian.access.store.AccessSetting;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.SmallTable;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.roster.RosterRow.Standing;
import cn.huijian.roster.store.RosterDesks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bureau enters its stations and its people from two spreadsheets. */
class AListOfStaffTest {
    private static final Actor BY = Actor.system("test");
    private static final String UNITS = """
            机构代号,机构名称,种类,上级代号
            gxq-jf,金凤监管所,监管所,bureau
            gxq-hx,虎溪监管所,监管所,bureau
            """;

    private final AccessSetting setting = new AccessSetting();
    private final Accounts accounts = setting.accounts();
    private final RosterDesks desks = new RosterDesks(accounts, setting.units());

    @BeforeEach
    void a_bureau() {
        setting.bureau();
    }

    @Test
    void organisations_come_first_and_a_second_time_nothing_changes() {
        assertThat(standings(desks.units(csv(UNITS), true, BY))).containsExactly(Standing.NEW, Standing.NEW);
        assertThat(standings(desks.units(csv(UNITS), true, BY))).containsExactly(Standing.SAME, Standing.SAME);
        assertThat(desks.units(csv(UNITS.replace("虎溪监管所", "虎溪市场监管所")), true, BY)
                        .get(1)
                        .change())
                .isEqualTo("改名,原为“虎溪监管所”");
        assertThat(setting.units().list()).extracting(unit -> unit.name()).contains("虎溪市场监管所");
    }

    @Test
    void people_get_accounts_without_any_right_and_a_password_for_once() {
        desks.units(csv(UNITS), true, BY);
        List<RosterRow> rows = desks.staff(workbook(), true, BY);
        assertThat(standings(rows)).containsExactly(Standing.NEW, Standing.NEW);
        assertThat(rows).allSatisfy(row -> assertThat(row.password()).isNotBlank());
        assertThat(rows.toString())
                .doesNotContain(String.valueOf(rows.getFirst().password()));
        Account wang = accounts.findByLogin("wangqiang").orElseThrow();
        assertThat(wang.roles())
                .as("the security administrator grants, not the list")
                .isEmpty();
        assertThat(standings(desks.staff(workbook(), true, BY))).containsExactly(Standing.SAME, Standing.SAME);
    }

    @Test
    void looking_changes_nothing() {
        assertThat(standings(desks.units(csv(UNITS), false, BY))).containsExactly(Standing.NEW, Standing.NEW);
        assertThat(setting.units().list()).hasSize(1);
        assertThat(standings(desks.units(csv("""
                        机构代号,机构名称,种类,上级代号
                        a,甲科,科室,bureau
                        b,甲科一组,科室,a
                        """), false, BY)))
                .as("a row may stand on one above it that is not there yet")
                .containsExactly(Standing.NEW, Standing.NEW);
    }

    @Test
    void a_wrong_row_is_named_with_its_remedy_and_the_others_are_done() {
        desks.units(csv(UNITS), true, BY);
        List<RosterRow> rows = desks.staff(csv("""
                登录名,姓名,机构代号
                wangqiang,王强,gxq-jf
                王强,王强,gxq-jf
                wangqiang,王强,gxq-hx
                liu,,gxq-jf
                zhou,周,gxq-xx
                """), true, BY);
        assertThat(standings(rows))
                .containsExactly(Standing.NEW, Standing.WRONG, Standing.WRONG, Standing.WRONG, Standing.WRONG);
        assertThat(rows.stream().flatMap(row -> row.issues().stream()).map(RowIssue::code))
                .containsExactly("roster.login", "roster.twice", "roster.no-name", "roster.no-unit");
        assertThat(rows.stream().flatMap(row -> row.issues().stream()).map(RowIssue::remedy))
                .allSatisfy(remedy -> assertThat(remedy).isNotBlank());
        assertThat(accounts.findByLogin("wangqiang")).isPresent();
    }

    @Test
    void who_moves_is_moved_and_a_disabled_name_is_not_given_to_another() {
        desks.units(csv(UNITS), true, BY);
        desks.staff(workbook(), true, BY);
        List<RosterRow> moved = desks.staff(csv("登录名,姓名,机构代号\nwangqiang,王强,gxq-hx\n"), true, BY);
        assertThat(moved.getFirst().change()).isEqualTo("调到虎溪监管所,原在金凤监管所");
        accounts.enable(accounts.findByLogin("wangqiang").orElseThrow().id(), false, BY)
                .orRefuse();
        assertThat(desks.staff(csv("登录名,姓名,机构代号\nwangqiang,王小强,gxq-hx\n"), true, BY)
                        .getFirst()
                        .issues())
                .extracting(RowIssue::code)
                .containsExactly("roster.disabled");
    }

    @Test
    void a_table_in_gb18030_is_read_and_an_old_workbook_is_refused_with_its_remedy() {
        desks.units(csv(UNITS), true, BY);
        byte[] old = "登录名,姓名,机构代号\nliu,刘,gxq-jf\n".getBytes(Charset.forName("GB18030"));
        assertThat(standings(desks.staff(SmallTable.read(old).orRefuse(), false, BY)))
                .containsExactly(Standing.NEW);
        var office = SmallTable.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThat(office)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().sentence()).contains("另存为 .xlsx"));
    }

    private static List<Standing> standings(List<RosterRow> rows) {
        return rows.stream().map(RosterRow::standing).toList();
    }

    private static SmallTable csv(String text) {
        return SmallTable.read(text.getBytes(StandardCharsets.UTF_8)).orRefuse();
    }

    private static SmallTable workbook() {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("人员");
            List<List<String>> rows = List.of(
                    List.of("登录名", "姓名", "机构代号"),
                    List.of("WangQiang", "王强", "gxq-jf"),
                    List.of("liumei", "刘梅", "gxq-hx"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return SmallTable.read(bytes.toByteArray()).orRefuse();
    }
}
