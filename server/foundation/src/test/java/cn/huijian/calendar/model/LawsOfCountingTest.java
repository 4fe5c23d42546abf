package cn.huijian.calendar.model;

import static cn.huijian.calendar.model.Given.CALENDAR;
import static cn.huijian.calendar.model.Given.DEADLINES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every start: jqwik prints its seed. */
class LawsOfCountingTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static LocalDate due(String rule, LocalDate start) {
        return Objects.requireNonNull(DEADLINES.compute(rule, start).due());
    }

    @Property
    void working_days_counted_back_from_the_last_day_give_the_period(@ForAll @IntRange(max = 1000) int offset) {
        LocalDate start = FIRST.plusDays(offset);
        LocalDate due = due("inspection-publication", start);
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(start.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(20);
    }

    @Property
    void working_days_between_two_days_are_those_that_can_be_counted_one_by_one(
            @ForAll @IntRange(max = 1000) int offset, @ForAll @IntRange(min = -40, max = 900) int length) {
        LocalDate from = FIRST.plusDays(offset);
        LocalDate to = from.plusDays(length);
        long counted = length < 1
                ? 0
                : from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(CALENDAR::isWorkingDay)
                        .count();
        assertThat(CALENDAR.workingDays(from, to)).isEqualTo((int) counted);
    }

    @Property
    void a_later_start_never_gives_an_earlier_last_day(@ForAll @IntRange(max = 1000) int offset) {
        LocalDate start = FIRST.plusDays(offset);
        for (String rule :
                List.of("inspection-publication", "penalty-investigation", "fine-payment", "court-enforcement")) {
            assertThat(DEADLINES.compute(rule, start.plusDays(1)).due())
                    .isAfterOrEqualTo(DEADLINES.compute(rule, start).due());
        }
    }

    @Property
    void a_suspension_never_shortens_and_never_adds_more_than_itself_before_the_roll_over(
            @ForAll @IntRange(max = 900) int offset,
            @ForAll @IntRange(max = 60) int after,
            @ForAll @IntRange(max = 30) int days) {
        LocalDate start = FIRST.plusDays(offset);
        var stop = new Suspension(start.plusDays(after), start.plusDays(after + days), "鉴定");
        LocalDate plain = due("seizure", start);
        LocalDate stopped =
                DEADLINES.compute("seizure", start, List.of(stop), List.of()).due();
        assertThat(stopped).isBetween(plain, plain.plusDays(days));
    }
}
