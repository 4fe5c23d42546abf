package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** special-equipment: lifts in what property firms keep, vessels, boilers, cranes and fork-lifts in works. */
final class Equipment {
    /** Years after supervision in which a lift is inspected, then every year (TSG T7001-2023). */
    private static final List<Integer> LIFT_YEARS = List.of(1, 4, 7, 9, 11, 13, 15);

    private static final Map<String, String> LETTERS =
            Map.of("电梯", "梯11", "压力容器", "容15", "锅炉", "锅10", "起重机械", "起41", "场（厂）内专用机动车辆", "车51");
    private static final Map<String, String> BASE_CODES =
            Map.of("电梯", "3110", "压力容器", "2150", "锅炉", "1100", "起重机械", "4100", "场（厂）内专用机动车辆", "5110");

    private Equipment() {}

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "SS");
        Trade trade = life.firm().trade();
        Dice dice = life.dice("equipment");
        if (life.firm().kind() == Kind.INDIVIDUAL && !dice.chance(60_000)) {
            return rows.list();
        }
        int lifts = trade.has(Trait.LIFTS) ? dice.poisson(trade.has(Trait.PROPERTY) ? 9 : 3) : 0;
        for (int i = 0; i < lifts; i++) {
            add(life, rows, "电梯", dice);
        }
        if (trade.has(Trait.EQUIPMENT)) {
            for (int i = dice.poisson(1.3); i > 0; i--) {
                add(life, rows, kind(trade, dice), dice);
            }
        }
        return rows.list();
    }

    private static String kind(Trade trade, Dice dice) {
        if (trade.has(Trait.CONSUMER)) {
            return dice.word("电梯 电梯 锅炉");
        }
        return dice.word("压力容器 压力容器 起重机械 场（厂）内专用机动车辆 场（厂）内专用机动车辆 锅炉 电梯");
    }

    private static void add(Life life, Rows rows, String kind, Dice dice) {
        LocalDate asOf = life.world().asOf();
        LocalDate used = dice.day(Days.later(life.firm().established(), asOf.minusYears(18)), asOf);
        long serial = life.firm().index() * 64 + rows.list().size();
        String code = BASE_CODES.get(kind)
                + String.format(Locale.ROOT, "%05d", 99_000 + serial / 10_000 % 1_000)
                + used.getYear()
                + String.format(Locale.ROOT, "%04d", serial % 10_000);
        String certificate = String.format(
                Locale.ROOT,
                "%s演%s%s%05d(%02d)",
                LETTERS.get(kind),
                (char) ('A' + serial / 2_600_000 % 26),
                (char) ('A' + serial / 100_000 % 26),
                serial % 100_000,
                used.getYear() % 100);
        boolean stopped = dice.chance(40_000);
        rows.add(
                kind,
                code,
                certificate,
                used.toString(),
                nextInspection(life.conduct(), kind, used, asOf, dice).toString(),
                stopped ? "停用" : "在用",
                life.firm().place().address());
    }

    private static LocalDate nextInspection(Conduct conduct, String kind, LocalDate used, LocalDate asOf, Dice dice) {
        LocalDate due = used;
        LocalDate before = used;
        int step = kind.equals("压力容器") ? 3 : kind.equals("锅炉") ? 1 : 2;
        for (int i = 0; !due.isAfter(asOf); i++) {
            before = due;
            due = kind.equals("电梯") ? used.plusYears(liftYear(i)) : due.plusYears(step);
        }
        boolean missed = before.isAfter(used)
                && before.isAfter(asOf.minusDays(500))
                && dice.chance(conduct.of(10_000, 60_000, 220_000, 450_000));
        return missed ? before : due;
    }

    private static int liftYear(int inspection) {
        return inspection < LIFT_YEARS.size() ? LIFT_YEARS.get(inspection) : 9 + inspection;
    }
}
