package cn.huijian.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** annual-report: who filed when; about 91.7 % of the enterprises in time. */
final class Filings {
    private Filings() {}

    static List<Filing> of(Life life) {
        Firm firm = life.firm();
        LocalDate asOf = life.world().asOf();
        List<Filing> filings = new ArrayList<>();
        for (int year = asOf.getYear() - 3; year < asOf.getYear(); year++) {
            LocalDate due = LocalDate.of(year + 1, 6, 30);
            boolean owes = firm.established().getYear() <= year
                    && (!firm.fate().ended() || firm.end().isAfter(due));
            if (!owes) {
                continue;
            }
            Dice dice = Dice.of(life.world().seed(), "filing-" + year, firm.index());
            LocalDate filed = filed(life.conduct(), due, dice);
            boolean reached = filed.isBefore(Days.NEVER) && !filed.isAfter(firm.end());
            filings.add(new Filing(year, reached ? filed : Days.NEVER));
        }
        return filings;
    }

    private static LocalDate filed(Conduct conduct, LocalDate due, Dice dice) {
        if (dice.chance(conduct.of(969_000, 886_000, 600_000, 200_000))) {
            LocalDate first = due.withDayOfYear(1);
            long days = first.until(due, ChronoUnit.DAYS);
            return first.plusDays((long) (days * StrictMath.pow(dice.unit(), 0.6)));
        }
        if (dice.chance(conduct.of(850_000, 720_000, 450_000, 80_000))) {
            double unit = dice.unit();
            return due.plusDays(1 + (long) (260 * unit * unit));
        }
        return Days.NEVER;
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "NB");
        long yearlyFen = life.employees() * (15_000_000L + life.dice("turnover").below(45_000_000));
        for (Filing filing : life.filings()) {
            if (!filing.done()) {
                continue;
            }
            Dice dice = Dice.of(
                    life.world().seed(), "figures-" + filing.year(), life.firm().index());
            boolean told = dice.chance(life.firm().kind() == Kind.INDIVIDUAL ? 300_000 : 700_000);
            long revenue = yearlyFen / 100 * dice.between(70, 130) / 100 * 100;
            long assets = revenue / 100 * dice.between(40, 250) / 100 * 100;
            rows.add(
                    Integer.toString(filing.year()),
                    filing.filed().toString(),
                    filing.late() ? "是" : "否",
                    Integer.toString(Math.max(1, life.employees() + dice.between(-1, 1))),
                    told ? Rows.yuan(revenue) : "",
                    told ? Rows.yuan(assets) : "");
        }
        return rows.list();
    }
}
