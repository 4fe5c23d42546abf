package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Firms that cannot pay: tax-arrears, dishonest-debtor and equity-freeze come together. */
final class Distress {
    private static final String COURT = "重庆高新区人民法院（演示）";

    private final Life life;
    private final Dice dice;
    private final LocalDate begins;
    private final boolean real;

    private Distress(Life life, String topic) {
        this.life = life;
        Dice fate = life.dice("distress");
        double likely = life.conduct().of(2_500, 12_000, 80_000, 300_000);
        this.real = fate.chance(life.firm().kind() == Kind.INDIVIDUAL ? likely / 6 : likely)
                && life.world().years(life.firm()) > 1.3;
        this.begins = fate.day(life.world().from(life.firm()), life.firm().end().minusDays(380));
        this.dice = life.dice(topic);
    }

    static List<List<String>> taxArrears(Life life) {
        Distress distress = new Distress(life, "tax-arrears");
        Rows rows = new Rows(life, "QS");
        if (distress.real && distress.dice.chance(650_000)) {
            Dice dice = distress.dice;
            LocalDate announced = distress.after(dice.between(0, 120));
            LocalDate paid = distress.solved(announced, 90, 500);
            long fen = 100L * 1000 * dice.between(2, 400) + dice.below(100_000);
            rows.add(
                    announced.toString(),
                    dice.word("增值税 企业所得税 城镇土地使用税 个人所得税"),
                    Rows.yuan(fen),
                    "国家税务总局重庆高新区税务局（演示）",
                    Days.cell(paid));
        }
        return rows.list();
    }

    static List<List<String>> dishonestDebtor(Life life) {
        Distress distress = new Distress(life, "debtor");
        Rows rows = new Rows(life, "SX");
        if (distress.real && distress.dice.chance(420_000)) {
            Dice dice = distress.dice;
            LocalDate filed = distress.after(dice.between(20, 150));
            LocalDate published = life.world().act(life.firm(), filed.plusDays(dice.between(60, 200)));
            String number = String.format(
                    Locale.ROOT, "（%d）渝演执%d号", filed.getYear(), life.firm().index() + 1);
            LocalDate left = distress.solved(published, 120, 700);
            boolean open = left.equals(Days.NEVER);
            rows.add(
                    filed.toString(),
                    number,
                    COURT,
                    open ? dice.word("全部未履行 部分未履行") : "已履行",
                    published.toString(),
                    Days.cell(left));
        }
        return rows.list();
    }

    static List<List<String>> equityFreeze(Life life) {
        Distress distress = new Distress(life, "freeze");
        Rows rows = new Rows(life, "DJ");
        if (distress.real && life.firm().kind() == Kind.ENTERPRISE && distress.dice.chance(450_000)) {
            Dice dice = distress.dice;
            LocalDate frozen = distress.after(dice.between(10, 90));
            long tenThousands = Math.max(1, life.firm().capital() / 100 * dice.between(20, 90) / 100);
            rows.add(
                    frozen.toString(),
                    Days.cell(distress.solved(frozen, 200, 1_000)),
                    COURT,
                    tenThousands + "万元" + life.firm().currency());
        }
        return rows.list();
    }

    private LocalDate after(int days) {
        return life.world().act(life.firm(), begins.plusDays(days));
    }

    private LocalDate solved(LocalDate since, int soonest, int latest) {
        return dice.chance(500_000)
                ? life.world().ifReached(life.firm(), since.plusDays(dice.between(soonest, latest)))
                : Days.NEVER;
    }
}
