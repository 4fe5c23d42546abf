package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** licence: food (JY, YB, SC with their MOD 11,10 check digit), drugs, devices, gas. */
final class Licences {
    private static final int YEARS = 5;

    private final Life life;
    private final Dice dice;
    private final Rows rows;

    private Licences(Life life) {
        this.life = life;
        this.dice = life.dice("licence");
        this.rows = new Rows(life, "XK");
    }

    static List<List<String>> rows(Life life) {
        Licences licences = new Licences(life);
        licences.make();
        return licences.rows.list();
    }

    private void make() {
        Trade trade = life.firm().trade();
        long index = life.firm().index();
        if (trade.has(Trait.FOODMAKER)) {
            boolean workshop = life.firm().kind() == Kind.INDIVIDUAL;
            add(
                    workshop ? "食品生产加工小作坊登记" : "食品生产许可",
                    workshop ? String.format(Locale.ROOT, "渝（演）坊%07d", index) : production(trade));
        } else if (trade.has(Trait.CATERING)) {
            add("食品经营许可", "JY" + sequence("2"));
        } else if (trade.has(Trait.GROCERY)) {
            boolean packedOnly = trade.scope().contains("仅销售预包装食品");
            add(packedOnly ? "仅销售预包装食品备案" : "食品经营许可", (packedOnly ? "YB" : "JY") + sequence("1"));
        }
        if (trade.has(Trait.PHARMACY)) {
            add("药品经营许可", String.format(Locale.ROOT, "渝（演）DA%07d", index));
        }
        if (trade.has(Trait.DEVICE)) {
            boolean maker = trade.has(Trait.FACTORY);
            add(maker ? "医疗器械生产许可" : "医疗器械经营备案", String.format(Locale.ROOT, "渝（演）械%s%07d", maker ? "产许" : "营备", index));
        }
        if (trade.has(Trait.GAS)) {
            add("移动式压力容器/气瓶充装许可", String.format(Locale.ROOT, "TS（演）%07d", index));
        }
    }

    /** Trade form, division, six digits in order, check digit. */
    private String sequence(String form) {
        return Codes.withCheck(
                form + "509901" + String.format(Locale.ROOT, "%06d", life.firm().index() % 1_000_000));
    }

    /** Food class, division, four digits in order, check digit; nine divisions make room for a whole city. */
    private String production(Trade trade) {
        String foodClass = switch (trade.code()) {
            case "1411" -> "124";
            case "1353" -> "104";
            case "1469" -> "103";
            case "1512" -> "115";
            case "1523" -> "106";
            default -> "125";
        };
        long index = life.firm().index();
        return "SC"
                + Codes.withCheck(
                        foodClass + "50990" + (1 + index % 9) + String.format(Locale.ROOT, "%04d", index / 9 % 10_000));
    }

    private void add(String category, String number) {
        Firm firm = life.firm();
        LocalDate asOf = life.world().asOf();
        long age = asOf.toEpochDay() - firm.established().toEpochDay();
        LocalDate first = Days.weekday(firm.established().plusDays(dice.between(5, 60)));
        LocalDate issued = age < YEARS * 365 ? first : Days.weekday(asOf.minusDays(dice.between(30, YEARS * 365 - 40)));
        if (issued.isAfter(asOf)) {
            return;
        }
        boolean forgotten = age > 2 * YEARS * 365 && dice.chance(life.conduct().of(4_000, 15_000, 60_000, 150_000));
        if (forgotten) {
            issued = issued.minusYears(YEARS);
        }
        LocalDate lastDay = issued.plusYears(YEARS).minusDays(1);
        rows.add(category, number, issued.toString(), lastDay.toString(), World.BUREAU, state(lastDay));
    }

    private String state(LocalDate lastDay) {
        if (life.penalties().stream().anyMatch(Penalty::licenceTaken)) {
            return "吊销";
        }
        if (life.firm().fate().ended()) {
            return "注销";
        }
        return lastDay.isBefore(life.world().asOf()) ? "过期" : "有效";
    }
}
