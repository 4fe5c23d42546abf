package cn.huijian.city;

import java.time.YearMonth;
import java.util.List;

/** social-insurance: the insured at the end of each half year and in the last whole month. */
final class SocialInsurance {
    private SocialInsurance() {}

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "SB");
        Firm firm = life.firm();
        Dice dice = life.dice("insurance");
        double insured = switch (firm.kind()) {
            case ENTERPRISE -> 720_000;
            case BRANCH, COOPERATIVE -> 250_000;
            case INDIVIDUAL -> 25_000;
        };
        if (!dice.chance(insured)) {
            return rows.list();
        }
        YearMonth last = YearMonth.from(life.world().asOf()).minusMonths(1);
        for (YearMonth month = YearMonth.from(life.world().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean told = month.getMonthValue() % 6 == 0 || month.equals(last);
            boolean existed = month.atDay(1).isAfter(firm.established().plusDays(20))
                    && !month.atEndOfMonth().isAfter(firm.end());
            int people = Math.max(1, life.employees() + dice.between(-1, 1));
            if (told && existed) {
                rows.add(month.toString(), Integer.toString(people));
            }
        }
        return rows.list();
    }
}
