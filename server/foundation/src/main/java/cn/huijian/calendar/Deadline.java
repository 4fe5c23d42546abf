package cn.huijian.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One computed deadline with everything that led to it; stored as it is with the act.
 *
 * @param rule id of the rule
 * @param ruleVersion version of the rule in force
 * @param calendars versions of the holiday calendars that decided the last day, year by year; empty where no rest day mattered, and in acts kept before
 *     calendars were named
 * @param basis article, as shown, for example 《企业信息公示暂行条例》第十四条
 * @param start day of the starting event
 * @param unit what is counted
 * @param amount how many, extensions not included
 * @param due last day on which the act is in time; {@code null} while an open suspension stops the clock
 * @param provisional whether the count passes a year whose holidays are not published yet
 * @param suspensions days not counted
 * @param extensions granted extensions
 */
public record Deadline(
        String rule,
        String ruleVersion,
        List<String> calendars,
        String basis,
        LocalDate start,
        Unit unit,
        int amount,
        @Nullable LocalDate due,
        boolean provisional,
        List<Suspension> suspensions,
        List<Extension> extensions) {
    /** Units of rulebook 0.1. */
    public enum Unit {
        /** 工作日 working days. */
        WD,
        /** 自然日 calendar days. */
        CD,
        /** 小时 hours. */
        H,
        /** 月 months. */
        M,
        /** 年 years. */
        Y
    }

    public Deadline {
        // Acts kept by an earlier version have no such member.
        calendars = calendars == null ? List.of() : List.copyOf(calendars);
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }
}
