package cn.huijian.city;

import java.time.LocalDate;

/**
 * 列入严重违法失信名单.
 *
 * @param removed {@link Days#NEVER} while it stands
 */
record SeriousListing(LocalDate date, String ground, LocalDate removed) {
    boolean standsOn(LocalDate day) {
        return !date.isAfter(day) && removed.isAfter(day);
    }
}
