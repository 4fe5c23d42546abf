package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** administrative-penalty: follows failed samples, findings and proven reports, and some come of themselves. */
final class Penalties {
    private Penalties() {}

    static List<Penalty> of(Life life) {
        Dice dice = life.dice("penalty");
        List<LocalDate> causes = new ArrayList<>();
        life.samplings().stream().filter(Sampling::failed).forEach(sampling -> {
            if (dice.chance(650_000)) {
                causes.add(sampling.date().plusDays(dice.between(50, 130)));
            }
        });
        life.inspections().forEach(inspection -> {
            if (inspection.code() == 6 || (inspection.code() == 8 && dice.chance(650_000))) {
                causes.add(inspection.date().plusDays(dice.between(30, 100)));
            }
        });
        life.complaints().forEach(complaint -> {
            if (complaint.outcome().equals("立案") && dice.chance(700_000)) {
                causes.add(complaint.closed().plusDays(dice.between(30, 90)));
            }
        });
        double own = life.conduct().of(0.002, 0.012, 0.09, 0.35)
                * (life.firm().trade().food() ? 1.5 : 0.7);
        for (int i = dice.poisson(own * life.world().years(life.firm())); i > 0; i--) {
            causes.add(life.world().day(life.firm(), dice));
        }
        return causes.stream()
                .map(day -> life.world().ifReached(life.firm(), day))
                .filter(day -> !day.equals(Days.NEVER))
                .sorted(Comparator.naturalOrder())
                .map(day -> penalty(life, day, dice))
                .toList();
    }

    private static Penalty penalty(Life life, LocalDate day, Dice dice) {
        Violations.Violation violation = Violations.pick(life.firm().trade(), dice);
        boolean grave = dice.chance(life.conduct().of(0, 12_000, 140_000, 520_000));
        boolean company = life.firm().kind() == Kind.ENTERPRISE;
        if (grave) {
            boolean taken = life.firm().trade().food() && dice.chance(300_000);
            String kinds = taken ? "罚款、没收违法所得、吊销许可证" : dice.word("罚款、责令停产停业 罚款、没收违法所得、没收非法财物");
            long fen = 100L * 1000 * dice.between(50, company ? 600 : 200);
            String performance = dice.chance(350_000) ? "未履行" : "已履行";
            return new Penalty(day, violation.type(), violation.field(), kinds, fen, performance, true, taken);
        }
        String kinds = dice.word("警告 罚款 罚款 罚款 警告、罚款 罚款、没收违法所得 罚款、没收违法所得");
        long fen = kinds.equals("警告")
                ? 0
                : 100L * 100 * (5 + (long) ((company ? 300 : 90) * StrictMath.pow(dice.unit(), 2.2)));
        String performance = dice.chance(life.conduct().of(10_000, 30_000, 120_000, 350_000)) ? "未履行" : "已履行";
        return new Penalty(day, violation.type(), violation.field(), kinds, fen, performance, false, false);
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "CF");
        int serial = 0;
        for (Penalty penalty : life.penalties()) {
            serial++;
            String number = String.format(
                    Locale.ROOT,
                    "渝高新（演）市监罚〔%d〕%d-%d号",
                    penalty.date().getYear(),
                    life.firm().index() + 1,
                    serial);
            rows.add(
                    number,
                    penalty.date().toString(),
                    penalty.type(),
                    penalty.kinds(),
                    penalty.fen() == 0 ? "" : Rows.yuan(penalty.fen()),
                    World.BUREAU,
                    penalty.field(),
                    penalty.performance());
        }
        return rows.list();
    }
}
