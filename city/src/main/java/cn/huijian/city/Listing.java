package cn.huijian.city;

import java.time.LocalDate;

/**
 * 列入经营异常名录 (for an individual business: 标记经营异常状态).
 *
 * @param ground A1 to A4
 * @param removed {@link Days#NEVER} while it stands
 */
record Listing(LocalDate date, String ground, LocalDate removed, String reason) {
    boolean standsOn(LocalDate day) {
        return !date.isAfter(day) && removed.isAfter(day);
    }
}
