package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** inspection-result: what inspectors found; the worse the conduct, the likelier a finding. */
final class Inspections {
    private static final int[] GOOD = {835, 5, 0, 1, 138, 0, 18, 3};
    private static final int[] CARELESS = {558, 15, 2, 5, 385, 0, 20, 15};
    private static final int[] POOR = {380, 30, 10, 20, 467, 8, 27, 58};
    private static final int[] GRAVE = {150, 50, 40, 110, 370, 60, 20, 200};

    private Inspections() {}

    static List<Inspection> of(Life life) {
        Dice dice = life.dice("inspection");
        double rate = rate(life.firm()) * life.conduct().of(0.9, 1.0, 1.6, 2.2);
        List<Inspection> inspections = new ArrayList<>();
        for (int i = dice.poisson(rate * life.world().years(life.firm())); i > 0; i--) {
            inspections.add(inspection(life, dice));
        }
        inspections.sort(Comparator.comparing(Inspection::date));
        return inspections;
    }

    /** Inspections a year. */
    private static double rate(Firm firm) {
        if (firm.trade().has(Trait.FOODMAKER) || firm.trade().has(Trait.GAS)) {
            return 1.0;
        }
        if (firm.trade().has(Trait.PHARMACY) || firm.trade().has(Trait.CATERING)) {
            return 0.65;
        }
        if (firm.trade().food()
                || firm.trade().has(Trait.DEVICE)
                || firm.trade().has(Trait.LIFTS)) {
            return 0.4;
        }
        return 0.16;
    }

    private static Inspection inspection(Life life, Dice dice) {
        LocalDate date = life.world().day(life.firm(), dice);
        String type = switch (dice.weighted(60, 20, 12, 8)) {
            case 0 -> "双随机抽查";
            case 1 -> "日常监督检查";
            case 2 -> "专项检查";
            default -> "投诉举报核查";
        };
        String plan = type.equals("双随机抽查")
                ? "GXQ-" + date.getYear() + String.format(Locale.ROOT, "-%02d", 1 + date.getMonthValue() / 2)
                : "";
        int code = 1
                + dice.weighted(
                        switch (life.conduct()) {
                            case GOOD -> GOOD;
                            case CARELESS -> CARELESS;
                            case POOR -> POOR;
                            case GRAVE -> GRAVE;
                        });
        String items = Violations.items(life.firm().trade(), dice);
        return new Inspection(date, plan, type, items, code, remark(code, items));
    }

    private static String remark(int code, String items) {
        return switch (code) {
            case 2 -> "未按规定公示应当公示的信息，已责令十日内公示";
            case 3 -> "公示信息与实际不符";
            case 4 -> "现场核查，登记住所无法联系";
            case 5 -> items + "存在一般问题，已当场责令改正";
            case 6 -> "拒绝提供资料，不配合检查，情节严重";
            case 7 -> "未发现开展相关经营活动";
            case 8 -> items + "发现问题，移交后续处理";
            default -> "";
        };
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "JC");
        for (Inspection inspection : life.inspections()) {
            rows.add(
                    inspection.date().toString(),
                    inspection.plan(),
                    inspection.type(),
                    World.BUREAU,
                    inspection.items(),
                    Integer.toString(inspection.code()),
                    inspection.remark());
        }
        return rows.list();
    }
}
