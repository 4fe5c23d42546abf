package cn.huijian.calendar.model;

import static cn.huijian.calendar.model.Given.DEADLINES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.DeadlineClock.Days;
import cn.huijian.calendar.DeadlineClock.Tone;
import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 今日 shows on 2026-11-23, as drawn in the mock-up. */
class ClocksReadAloudTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static DeadlineClock clock(String rule, String start) {
        return DEADLINES.clock(DEADLINES.compute(rule, LocalDate.parse(start)), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-acceptance,2026-11-17,剩 3 个工作日,ON_TIME,2026-11-26,4,7",
        "report-verification,2026-10-30,超期 1 个工作日,LATE,2026-11-20,15,15",
        "rectification-recheck,2026-11-13,剩 4 个工作日,ON_TIME,2026-11-27,6,10",
        "lead-verification,2026-11-12,剩 8 个工作日,ON_TIME,2026-12-03,7,15",
        "penalty-investigation,2026-09-15,剩 21 日,ON_TIME,2026-12-14,69,90",
        "complaint-acceptance,2026-11-12,今天到期,DUE_TODAY,2026-11-23,7,7",
        "complaint-mediation,2026-09-20,超期 4 日,LATE,2026-11-19,60,60",
        "penalty-publicity,2025-11-24,剩 732 日,ON_TIME,2028-11-24,364,1096"
    })
    void a_clock_tells_words_tone_and_bar(
            String rule, String start, String words, Tone tone, LocalDate due, int elapsed, int total) {
        DeadlineClock clock = clock(rule, start);
        assertThat(clock.words()).isEqualTo(words);
        assertThat(clock.tone()).isEqualTo(tone);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.elapsed()).isEqualTo(elapsed);
        assertThat(clock.total()).isEqualTo(total);
    }

    @Test
    void the_popover_shows_each_day() {
        DeadlineClock clock = clock("complaint-acceptance", "2026-11-17");
        assertThat(clock.basis()).isEqualTo("《市场监督管理投诉举报处理办法》(总局令121号)第十五条 · 7 个工作日");
        assertThat(clock.days()).isEqualTo(new Days(LocalDate.of(2026, 11, 17), "SCCCRRCCCD", 6));
    }

    @Test
    void a_long_period_shows_no_days() {
        assertThat(clock("penalty-investigation", "2026-09-15").days()).isNull();
    }

    @Test
    void a_stopped_clock_names_the_ground() {
        var stopped = DEADLINES.compute(
                "complaint-mediation",
                LocalDate.of(2026, 10, 8),
                List.of(new Suspension(LocalDate.of(2026, 11, 19), null, "鉴定")),
                List.of());
        DeadlineClock clock = DEADLINES.clock(stopped, TODAY);
        assertThat(clock.words()).isEqualTo("停表 · 鉴定中");
        assertThat(clock.tone()).isEqualTo(Tone.STOPPED);
        assertThat(clock.due()).isNull();
        assertThat(clock.elapsed()).isEqualTo(41);
    }

    @Test
    void a_clock_runs_on_after_a_suspension_and_shows_its_days() {
        var resumed = DEADLINES.compute(
                "complaint-acceptance",
                LocalDate.of(2026, 11, 17),
                List.of(new Suspension(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 21), "鉴定")),
                List.of());
        DeadlineClock clock = DEADLINES.clock(resumed, TODAY);
        assertThat(clock.words()).isEqualTo("剩 5 个工作日");
        assertThat(clock.days()).isEqualTo(new Days(LocalDate.of(2026, 11, 17), "SCPPRRCCCCCRRD", 6));
    }

    @Test
    void the_weekend_after_the_last_day_is_late_without_a_number() {
        var due = DEADLINES.compute("complaint-acceptance", LocalDate.of(2026, 11, 11));
        assertThat(due.due()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(DEADLINES.clock(due, LocalDate.of(2026, 11, 21)).words()).isEqualTo("已超期");
    }
}
