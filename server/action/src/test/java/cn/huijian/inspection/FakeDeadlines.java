package cn.huijian.inspection;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.Deadlines;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.Suspension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Working days without holidays. */
public final class FakeDeadlines implements Deadlines {
    private static final Map<String, Integer> AMOUNTS = Map.of(
            "rectification-recheck",
            10,
            "abnormal-listing",
            10,
            "inspection-disclosure-order",
            10,
            "lead-verification",
            15);

    @Override
    public Deadline compute(String rule, LocalDate start, List<Suspension> suspensions, List<Extension> extensions) {
        Integer amount = AMOUNTS.get(rule);
        if (amount == null) {
            throw new IllegalArgumentException("no rule " + rule);
        }
        LocalDate due = start;
        for (int counted = 0; counted < amount; ) {
            due = due.plusDays(1);
            counted += due.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return new Deadline(
                rule,
                rule + "@test",
                List.of(),
                "测试",
                start,
                Deadline.Unit.WD,
                amount,
                due,
                false,
                suspensions,
                extensions);
    }

    @Override
    public DeadlineClock clock(Deadline deadline, LocalDate today) {
        return new DeadlineClock(
                "至 " + deadline.due(), DeadlineClock.Tone.ON_TIME, deadline.due(), "", false, null, 0, 0);
    }
}
