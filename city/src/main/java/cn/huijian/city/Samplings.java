package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** sampling-result: food first, some goods. */
final class Samplings {
    private Samplings() {}

    static List<Sampling> of(Life life) {
        Trade trade = life.firm().trade();
        Dice dice = life.dice("sampling");
        double rate = trade.has(Trait.FOODMAKER) ? 0.7 : trade.food() ? 0.13 : trade.has(Trait.FACTORY) ? 0.06 : 0;
        if (rate == 0) {
            return List.of();
        }
        List<Sampling> samplings = new ArrayList<>();
        for (int i = dice.poisson(rate * life.world().years(life.firm())); i > 0; i--) {
            boolean failed = dice.chance(life.conduct().of(12_000, 36_000, 90_000, 200_000));
            samplings.add(sampling(life, failed, dice));
        }
        samplings.sort(Comparator.comparing(Sampling::date));
        return samplings;
    }

    private static Sampling sampling(Life life, boolean failed, Dice dice) {
        LocalDate date = life.world().day(life.firm(), dice);
        String batch =
                Days.weekday(date.minusDays(dice.between(2, 40))).toString().replace("-", "")
                        + String.format(Locale.ROOT, "%02d", dice.between(1, 12));
        Trade trade = life.firm().trade();
        if (trade.has(Trait.FACTORY) && !trade.food()) {
            String product = dice.word("机械零件 电源适配器 塑料包装袋 金属门窗 灯具 医用防护口罩");
            return new Sampling(date, product, "工业产品", batch, failed ? dice.word("耐压强度 标志标识 尺寸偏差 绝缘电阻") : "");
        }
        if (trade.has(Trait.CATERING)) {
            String product = dice.word("复用餐饮具 油炸面制品 自制火锅底料 凉拌菜 馒头 熟卤肉制品");
            return new Sampling(date, product, "餐饮食品", batch, failed ? dice.word("大肠菌群 阴离子合成洗涤剂 铝的残留量 菌落总数") : "");
        }
        String product = dice.word("菜籽油 豆干 鲜鸡蛋 芹菜 草鱼 白酒 香肠 糕点 辣椒酱 韭菜 香蕉");
        return new Sampling(date, product, "预包装及农产品", batch, failed ? dice.word("毒死蜱 恩诺沙星 防腐剂超标 酒精度 过氧化值 菌落总数") : "");
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "CJ");
        for (Sampling sampling : life.samplings()) {
            rows.add(
                    sampling.date().toString(),
                    sampling.product(),
                    sampling.category(),
                    sampling.batch(),
                    sampling.failed() ? "不合格" : "合格",
                    sampling.failure(),
                    "澄湖食品质量检验中心（演示）");
        }
        return rows.list();
    }
}
