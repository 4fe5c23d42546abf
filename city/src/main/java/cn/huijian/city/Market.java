package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a firm does in the market: advertising-monitoring, online-operator, intellectual-property, certification. */
final class Market {
    private Market() {}

    static List<List<String>> advertising(Life life) {
        Rows rows = new Rows(life, "GG");
        Dice dice = life.dice("advertising");
        double rate = life.firm().trade().has(Trait.ADVERT) ? 0.4 : 0.004;
        for (int i = dice.poisson(rate * life.world().years(life.firm())); i > 0; i--) {
            boolean wrong = dice.chance(life.conduct().of(20_000, 80_000, 250_000, 400_000));
            rows.add(
                    life.world().day(life.firm(), dice).toString(),
                    dice.word("互联网 互联网 户外 电视 广播 印刷品"),
                    wrong ? dice.word("绝对化用语 医疗用语违规 虚假宣传 未标明广告") : "",
                    Integer.toString(dice.between(1, 60)));
        }
        return rows.list();
    }

    static List<List<String>> online(Life life) {
        Rows rows = new Rows(life, "WD");
        Dice dice = life.dice("online");
        Trade trade = life.firm().trade();
        double share = trade.has(Trait.ONLINE)
                ? 420_000
                : trade.has(Trait.CATERING) ? 300_000 : trade.has(Trait.CONSUMER) ? 40_000 : 0;
        if (dice.chance(share)) {
            LocalDate opened = dice.day(life.firm().established(), life.firm().end());
            String platform = trade.has(Trait.CATERING) ? dice.word("巷口外卖 山城到家") : dice.word("云集市 巷口优选 鹊桥购");
            boolean closed = life.firm().fate().ended() || dice.chance(120_000);
            rows.add(
                    platform,
                    life.firm().brand() + dice.word("旗舰店 专营店 小店 商行"),
                    opened.toString(),
                    closed ? "已关店" : "营业中");
        }
        return rows.list();
    }

    static List<List<String>> intellectualProperty(Life life) {
        Rows rows = new Rows(life, "ZC");
        Dice dice = life.dice("property");
        if (life.firm().kind() == Kind.BRANCH) {
            return rows.list();
        }
        double mean = life.firm().trade().has(Trait.TECH) ? 0.9 : life.firm().kind() == Kind.ENTERPRISE ? 0.12 : 0.01;
        for (int i = dice.poisson(mean); i > 0; i--) {
            LocalDate granted = life.world().day(life.firm(), dice);
            boolean patent = life.firm().trade().has(Trait.TECH) && dice.chance(600_000);
            long serial = life.firm().index() * 32 + rows.list().size();
            String title = patent
                    ? "一种" + dice.word("智能检测 数据处理 散热 节能控制 图像识别 装配") + dice.word("装置 方法 系统")
                    : life.firm().brand();
            rows.add(
                    patent ? "专利" : "商标",
                    (patent ? "ZL（演）" : "TM（演）") + String.format(Locale.ROOT, "%09d", serial),
                    granted.toString(),
                    granted.plusYears(10).minusDays(1).toString(),
                    title);
        }
        return rows.list();
    }

    private static String project(Trade trade, Dice dice) {
        if (trade.has(Trait.FOODMAKER)) {
            return dice.word("食品安全管理体系认证 危害分析与关键控制点认证 质量管理体系认证");
        }
        return trade.has(Trait.FACTORY)
                ? dice.word("强制性产品认证 质量管理体系认证 环境管理体系认证")
                : dice.word("质量管理体系认证 环境管理体系认证 职业健康安全管理体系认证");
    }

    static List<List<String>> certification(Life life) {
        Rows rows = new Rows(life, "RZ");
        Dice dice = life.dice("certification");
        Trade trade = life.firm().trade();
        boolean likely = trade.has(Trait.FACTORY) || trade.has(Trait.BUILD) || trade.has(Trait.PROPERTY);
        double share = life.firm().kind() != Kind.ENTERPRISE ? 0 : likely ? 220_000 : 25_000;
        if (dice.chance(share)) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                LocalDate issued = life.world().day(life.firm(), dice);
                LocalDate lastDay = issued.plusYears(3).minusDays(1);
                boolean revoked = dice.chance(life.conduct().of(2_000, 10_000, 60_000, 150_000));
                String state = revoked
                        ? dice.word("暂停 撤销")
                        : lastDay.isBefore(life.world().asOf()) ? "过期" : "有效";
                rows.add(
                        String.format(Locale.ROOT, "YAN-Q%07d-%d", life.firm().index(), i),
                        project(trade, dice),
                        issued.toString(),
                        lastDay.toString(),
                        "砚山认证中心（演示）",
                        state);
            }
        }
        return rows.list();
    }
}
