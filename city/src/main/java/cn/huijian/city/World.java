package cn.huijian.city;

import java.time.LocalDate;

/** What every maker needs: the seed, the day the city is seen, and the firms. */
record World(CityScale scale, long seed, LocalDate asOf, FirmMaker firms) {
    static final String BUREAU = "重庆高新区市场监督管理局（演示）";

    static World of(CityScale scale, long seed, LocalDate asOf) {
        return new World(scale, seed, asOf, new FirmMaker(scale, seed, asOf));
    }

    /** Facts reach back three years. */
    LocalDate from() {
        return asOf.minusYears(3);
    }

    /** First day on which something may happen to the firm within the three years. */
    LocalDate from(Firm firm) {
        return Days.later(from(), firm.established().plusDays(7));
    }

    /** Years (with fraction) for which the firm was watched; 0 if it came to an end before. */
    double years(Firm firm) {
        return Math.max(0, firm.end().toEpochDay() - from(firm).toEpochDay()) / 365.0;
    }

    /** A weekday on which something happened to the firm. */
    LocalDate day(Firm firm, Dice dice) {
        return act(firm, dice.day(from(firm), firm.end()));
    }

    /** The weekday from this day on, but never after the firm's end. */
    LocalDate act(Firm firm, LocalDate day) {
        LocalDate weekday = Days.weekday(day);
        return weekday.isAfter(firm.end()) ? firm.end() : weekday;
    }

    /** The weekday from this day on, or {@link Days#NEVER} when the firm did not live to see it. */
    LocalDate ifReached(Firm firm, LocalDate day) {
        LocalDate weekday = Days.weekday(day);
        return weekday.isAfter(firm.end()) ? Days.NEVER : weekday;
    }

    Dice dice(String topic, Firm firm) {
        return Dice.of(seed, topic, firm.index());
    }
}
