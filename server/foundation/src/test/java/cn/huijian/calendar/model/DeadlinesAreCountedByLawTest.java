package cn.huijian.calendar.model;

import static cn.huijian.calendar.model.Given.CALENDAR;
import static cn.huijian.calendar.model.Given.DEADLINES;
import static cn.huijian.calendar.model.Given.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Rulebook 0.1 and chapters 3, 5, 6, 7, case by case. */
class DeadlinesAreCountedByLawTest {
    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0} from {1} is due on {2}: {3}")
    @CsvSource({
        // vectors of the rulebook
        "complaint-acceptance,2026-04-15,2026-04-24,seven working days over a weekend",
        "complaint-mediation,2026-04-24,2026-06-23,sixty calendar days",
        "penalty-investigation,2026-04-24,2026-07-23,ninety calendar days",
        // the older rule governs what began before it was replaced
        "complaint-mediation,2026-04-14,2026-06-18,forty-five working days under the old rule: Labour Day and a make-up Saturday",
        // the start is a rest day: counting begins with the next working day
        "complaint-acceptance,2026-10-01,2026-10-15,received on the first day of the long holiday: 8 9 and the make-up 10 count",
        "complaint-acceptance,2026-04-25,2026-05-08,received on a Saturday before Labour Day",
        // make-up days count, days off on weekdays do not
        "lead-verification,2026-02-09,2026-03-06,Spring Festival with two make-up Saturdays",
        "inspection-publication,2026-11-23,2026-12-21,twenty working days",
        // rule T-1: the last day falls on a statutory holiday
        "penalty-investigation,2026-07-05,2026-10-08,ninety days end on 3 October: first day after the holiday",
        "complaint-mediation,2026-08-03,2026-10-08,sixty days end on 2 October",
        // an ordinary weekend does not move an authority's last day
        "complaint-mediation,2026-04-22,2026-06-22,ends on 21 June within Dragon Boat: moves",
        "complaint-mediation,2026-04-28,2026-06-27,ends on an ordinary Saturday: stays",
        // a party's period moves over every rest day
        "fine-payment,2026-03-02,2026-03-17,fifteen days",
        "fine-payment,2026-03-06,2026-03-23,ends on Saturday 21 March: moves to Monday",
        "administrative-litigation,2026-08-31,2027-03-01,six months end on 28 February, a Sunday",
        // days that mean working days by the governing law
        "penalty-statement,2026-11-20,2026-11-27,T-2: five days of the penalty law",
        "evidence-preservation,2026-11-20,2026-12-01,T-2: seven days",
        "fine-handing-in,2026-11-20,2026-11-24,T-2: two days",
        "enforcement-reminder,2026-11-20,2026-12-04,T-3: ten days of the coercion law",
        "seizure,2026-11-20,2026-12-20,T-3: thirty days are calendar days and end on a Sunday",
        "crime-transfer-approval,2026-11-20,2026-11-23,three days of another regulation are calendar days",
        // months and years
        "penalty-publicity-light,2025-11-30,2026-02-28,no 30 February",
        "penalty-publicity,2024-02-29,2027-02-28,no 29 February",
        "court-enforcement,2026-01-31,2026-04-30,no 31 April"
    })
    void a_period_ends_on_the_day_the_law_says(String rule, LocalDate start, LocalDate due, String why) {
        assertThat(DEADLINES.compute(rule, start).due()).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-10,true", "2026-10-09,true", "2026-10-07,false", "2026-02-14,true", "2026-02-28,true",
                "2026-01-02,false", "2026-01-04,true",
        "2025-10-08,false", "2025-10-11,true", "2025-01-26,true", "2025-06-02,false", "2024-02-18,true",
                "2024-02-09,true", "2024-10-12,true",
        "2024-06-10,false", "2026-11-21,false", "2026-11-23,true"
    })
    void make_up_days_work_and_days_off_rest(LocalDate day, boolean works) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void time_for_an_appraisal_is_not_counted() {
        var appraisal = List.of(new Suspension(day("2026-05-10"), day("2026-05-20"), "鉴定"));
        assertThat(DEADLINES
                        .compute("complaint-mediation", day("2026-04-24"), appraisal, List.of())
                        .due())
                .isEqualTo(day("2026-07-03"));
    }

    @Test
    void a_day_in_two_suspensions_is_left_out_once() {
        var twice = List.of(
                new Suspension(day("2026-05-10"), day("2026-05-20"), "鉴定"),
                new Suspension(day("2026-05-15"), day("2026-05-22"), "检测"));
        assertThat(DEADLINES
                        .compute("complaint-mediation", day("2026-04-24"), twice, List.of())
                        .due())
                .isEqualTo(day("2026-07-05"));
    }

    @Test
    void working_days_suspended_on_a_weekend_change_nothing() {
        var weekend = List.of(new Suspension(day("2026-04-18"), day("2026-04-20"), "鉴定"));
        assertThat(DEADLINES
                        .compute("complaint-acceptance", day("2026-04-15"), weekend, List.of())
                        .due())
                .isEqualTo(day("2026-04-24"));
    }

    @Test
    void months_are_pushed_back_by_the_days_suspended() {
        var stopped = List.of(new Suspension(day("2026-02-01"), day("2026-02-11"), "中止"));
        assertThat(DEADLINES
                        .compute("court-enforcement", day("2026-01-15"), stopped, List.of())
                        .due())
                .isEqualTo(day("2026-04-27"));
    }

    @Test
    void an_open_suspension_leaves_no_due_day() {
        var open = List.of(new Suspension(day("2026-05-10"), null, "鉴定"));
        assertThat(DEADLINES
                        .compute("complaint-mediation", day("2026-04-24"), open, List.of())
                        .due())
                .isNull();
    }

    @Test
    void extensions_are_those_the_law_knows_and_no_more() {
        var once = new Extension(15, "王局长", day("2026-11-20"), "案情复杂");
        assertThat(DEADLINES
                        .compute("lead-verification", day("2026-11-02"), List.of(), List.of(once))
                        .due())
                .isEqualTo(day("2026-12-14"));
        assertThatThrownBy(
                        () -> DEADLINES.compute("lead-verification", day("2026-11-02"), List.of(), List.of(once, once)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEADLINES.compute(
                        "lead-verification",
                        day("2026-11-02"),
                        List.of(),
                        List.of(new Extension(16, "王局长", day("2026-11-20"), "复杂"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEADLINES.compute("complaint-acceptance", day("2026-11-02"), List.of(), List.of(once)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_may_be_extended_by_thirty_days_and_then_by_a_reasonable_time() {
        var first = new Extension(30, "王局长", day("2026-07-20"), "案情复杂");
        var second = new Extension(45, "集体讨论", day("2026-08-20"), "仍不能办结");
        assertThat(DEADLINES
                        .compute("penalty-investigation", day("2026-04-24"), List.of(), List.of(first, second))
                        .due())
                .isEqualTo(day("2026-10-08"));
    }

    @Test
    void a_count_into_a_year_without_a_notice_is_provisional() {
        assertThat(DEADLINES
                        .compute("inspection-publication", day("2026-12-10"))
                        .provisional())
                .isTrue();
        assertThat(DEADLINES
                        .compute("inspection-publication", day("2026-11-23"))
                        .provisional())
                .isFalse();
        assertThat(DEADLINES.compute("fine-payment", day("2026-12-20")).provisional())
                .isTrue();
        assertThat(DEADLINES.compute("penalty-publicity", day("2026-12-20")).provisional())
                .as("nothing rolls, so no calendar matters")
                .isFalse();
    }

    @Test
    void a_year_without_a_notice_knows_the_days_fixed_by_regulation() {
        assertThat(CALENDAR.isPublished(2027)).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2027-10-01"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-04"))).isTrue();
        assertThat(DEADLINES.compute("complaint-acceptance", day("2026-12-25")).due())
                .isEqualTo(day("2027-01-06"));
    }

    @Test
    void hours_run_through_nights_and_rest_days() {
        assertThat(DEADLINES.dueAt("crime-transfer", Instant.parse("2026-10-01T09:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-02T09:30:00Z"));
        assertThatThrownBy(() -> DEADLINES.compute("crime-transfer", day("2026-10-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEADLINES.dueAt("lead-verification", Instant.EPOCH.plusSeconds(1_800_000_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_version_is_the_one_in_force_when_the_period_began() {
        assertThat(DEADLINES.compute("complaint-mediation", day("2026-04-14")).ruleVersion())
                .startsWith("complaint-mediation@2020-01-01#");
        assertThat(DEADLINES.compute("complaint-mediation", day("2026-04-15")).ruleVersion())
                .startsWith("complaint-mediation@2026-04-15#");
        assertThat(RULES.get("complaint-mediation", day("2026-04-14")).unit()).isEqualTo(Deadline.Unit.WD);
    }

    @Test
    void the_calendars_that_decided_the_last_day_are_named_and_kept_with_it() {
        Deadline overNewYear = DEADLINES.compute("complaint-mediation", day("2025-12-20"));
        assertThat(overNewYear.calendars()).hasSize(2);
        assertThat(overNewYear.calendars().getFirst()).startsWith("2025@2025-01-01#");
        assertThat(overNewYear.calendars().getLast()).startsWith("2026@2026-01-01#");
        assertThat(DEADLINES.compute("complaint-mediation", day("2026-12-20")).calendars())
                .as("a year without a notice is counted by the regulation")
                .anyMatch(version -> version.startsWith("fixed-days@2025-01-01#"));
        String kept = JsonMapper.shared().writeValueAsString(overNewYear);
        assertThat(JsonMapper.shared().readValue(kept, Deadline.class)).isEqualTo(overNewYear);
    }

    @Test
    void a_deadline_kept_before_calendars_were_named_is_still_read() {
        Deadline read = JsonMapper.shared().readValue("""
                {"rule":"r","ruleVersion":"r@1","basis":"某条","start":"2026-01-05","unit":"WD","amount":3,"due":"2026-01-08",
                 "provisional":false,"suspensions":[],"extensions":[]}
                """, Deadline.class);
        assertThat(read.calendars()).isEmpty();
        assertThat(read.due()).isEqualTo(day("2026-01-08"));
    }

    @Test
    void every_rule_of_the_base_pack_can_be_read_and_names_its_source() {
        List<DeadlineRule> rules = RULES.list(day("2026-11-21"));
        assertThat(rules).hasSizeGreaterThan(70);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.name()).isNotBlank();
            if (rule.unit() != Deadline.Unit.H) {
                assertThat(DEADLINES.compute(rule.id(), day("2026-11-20")).due())
                        .isAfter(day("2026-11-20"));
            }
        });
    }
}
