package cn.huijian.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.engine.standard.Pipeline.Standardised;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The declared steps of a field, on spellings as real sources write them and on hostile ones. */
class B01_CellsInOneFormTest {
    private static final Pipeline DAY = pipeline("trim", "width", "date");
    private static final Pipeline UNIT =
            pipeline("trim", "width", Map.of("unit", Map.of("元", 1, "万元", 10_000, "万", 10_000, "亿元", 100_000_000)));

    private static Pipeline pipeline(Object... steps) {
        return Pipeline.read(List.of(steps), Places.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-05             | 2024-01-05
            2024.1.5               | 2024-01-05
            2024/1/5               | 2024-01-05
            2024年1月5日           | 2024-01-05
            2024 年 1 月 5 日      | 2024-01-05
            2024年1月5号           | 2024-01-05
            ２０２４年１月５日     | 2024-01-05
            ２０２４．１．５       | 2024-01-05
            二〇二四年一月五日     | 2024-01-05
            二零二四年十二月三十一日 | 2024-12-31
            二○二四年十月二十日    | 2024-10-20
            贰零贰肆年拾月零伍日   | 2024-10-05
            二〇二四年二月廿九日   | 2024-02-29
            20240105               | 2024-01-05
            20240105093000         | 2024-01-05
            2024-01-05 09:30:00    | 2024-01-05
            2024-01-05T01:30:00Z   | 2024-01-05
            2024/1/5 0:00          | 2024-01-05
            2024年1月5日9时30分    | 2024-01-05
            2024-01-05 星期五      | 2024-01-05
            45296                  | 2024-01-05
            45296.0                | 2024-01-05
            45296.39583            | 2024-01-05
            1704384000000          | 2024-01-05
            '　2024-01-05　'       | 2024-01-05
            1978-12-18             | 1978-12-18
            """)
    void a_day_is_read_in_every_spelling_met(String given, String day) {
        assertThat(DAY.apply(given).value()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023年2月29日",
                "24.1.5",
                "1/5/2024",
                "2024年",
                "2024-1",
                "二〇二四年",
                "十十年",
                "长期",
                "2024-13-01",
                "0024-01-05",
                "9999-12-31",
                "1234",
                "999999",
                "2024-01-05; drop table",
                "'2024'",
                "<b>2024</b>",
                "—"
            })
    void what_is_no_day_or_two_stays_as_it_was(String given) {
        Standardised read = DAY.apply(given);

        assertThat(read.read()).isFalse();
        assertThat(read.value()).isEqualTo(given);
    }

    @Test
    void whether_something_was_read_or_only_written_otherwise_is_told() {
        assertThat(DAY.apply("2024-01-05").read()).isFalse();
        assertThat(DAY.apply("2024.1.5").read()).isTrue();
        assertThat(pipeline("trim", "width", "upper").apply("　ａｂ c ").read()).isFalse();
        assertThat(pipeline("trim", "width", "upper").apply("　ａｂ\u200b c ").value())
                .isEqualTo("AB C");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            month | 2026-03    | 2026-03
            month | 2026年3月  | 2026-03
            month | 202603     | 2026-03
            month | 二〇二六年三月份 | 2026-03
            month | 2026/3/18  | 2026-03
            month | 2026-13    | 2026-13
            year  | 二〇二四年 | 2024
            year  | 2024年度   | 2024
            year  | ２０２４   | 2024
            year  | 2024年报   | 2024
            year  | 24年       | 24年
            number | 1,234,567.50 | 1234567.50
            number | +12       | 12
            number | 一百      | 一百
            """)
    void months_years_and_numbers(String step, String given, String value) {
        assertThat(pipeline("trim", "width", step).apply(given).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100万元      | 1000000
            1.25 亿元    | 125000000
            ￥3,000.50元 | 3000.5
            ５００       | 500
            5000美元     | 5000美元
            约100万元    | 约100万元
            -20元        | -20
            """)
    void amounts_come_into_the_unit_of_their_field(String given, String value) {
        assertThat(UNIT.apply(given).value()).isEqualTo(value);
    }

    @Test
    void words_become_codes_and_unknown_words_stay() {
        Pipeline codes = pipeline("trim", Map.of("codes", Map.of("未发现问题", "1", "未见异常", "1")));

        assertThat(codes.apply(" 未见异常 ")).isEqualTo(new Standardised("1", Map.of(), true));
        assertThat(codes.apply("其他").value()).isEqualTo("其他");
    }

    @Test
    void a_name_tells_its_parts_and_stays() {
        Pipeline name =
                pipeline("trim", Map.of("name", Map.of("place", "行政区划", "brand", "字号", "trade", "行业", "form", "组织形式")));

        assertThat(name.apply("重庆云帆餐饮管理有限公司"))
                .isEqualTo(new Standardised(
                        "重庆云帆餐饮管理有限公司", Map.of("行政区划", "重庆", "字号", "云帆", "行业", "餐饮管理", "组织形式", "有限公司"), false));
        assertThat(name.tells()).containsExactlyInAnyOrder("行政区划", "字号", "行业", "组织形式");
    }

    @Test
    void a_step_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> pipeline("trimm")).hasMessageContaining("trimm");
        assertThatThrownBy(() -> pipeline(Map.of("name", Map.of("brnad", "字号"))))
                .hasMessageContaining("brnad");
    }

    @Property(tries = 400)
    void no_text_breaks_a_step_and_a_second_time_changes_nothing(@ForAll String given) {
        for (Pipeline one :
                List.of(DAY, UNIT, pipeline("trim", "width", "upper", "month"), pipeline("year", "number"))) {
            String once = one.apply(given).value();
            assertThat(one.apply(once).value()).isEqualTo(once);
        }
    }

    @Property(tries = 300)
    void each_day_is_read_from_its_own_spellings(@ForAll @IntRange(min = 0, max = 80_000) int after) {
        LocalDate day = LocalDate.of(1930, 1, 1).plusDays(after);
        String y = Integer.toString(day.getYear());
        for (String spelling : List.of(
                day.toString(),
                y + "." + day.getMonthValue() + "." + day.getDayOfMonth(),
                y + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                Long.toString(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()))) {
            assertThat(DAY.apply(spelling).value()).isEqualTo(day.toString());
        }
    }
}
