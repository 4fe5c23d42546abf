package cn.huijian.city;

import java.time.LocalDate;

/**
 * The annual report of one year (年报), due on 30 June of the next (市场主体登记管理条例实施细则 第六十三条).
 *
 * @param filed {@link Days#NEVER} if it was not filed until now
 */
record Filing(int year, LocalDate filed) {
    LocalDate due() {
        return LocalDate.of(year + 1, 6, 30);
    }

    boolean done() {
        return !filed.equals(Days.NEVER);
    }

    boolean late() {
        return filed.isAfter(due());
    }
}
