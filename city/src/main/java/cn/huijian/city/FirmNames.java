package cn.huijian.city;

import java.time.LocalDate;

/** Puts names together as registers do: 行政区划 + 字号 + 行业 + 组织形式. */
final class FirmNames {
    /** From this day a shop may carry its form in brackets. */
    private static final LocalDate BRACKETS = LocalDate.of(2022, 3, 1);

    private FirmNames() {}

    static String enterprise(String brand, Trade trade, String type, Dice dice) {
        String district = dice.word("重庆 重庆 重庆 重庆市 重庆高新区 重庆高新区");
        return district + brand + dice.pick(trade.firmWords()) + form(type, dice);
    }

    static String individual(String brand, Trade trade, String street, LocalDate established, Dice dice) {
        String district = switch (dice.weighted(55, 25, 20)) {
            case 0 -> "重庆高新区";
            case 1 -> "高新区";
            default -> "重庆高新区" + street;
        };
        boolean brackets = !established.isBefore(BRACKETS) && dice.chance(550_000);
        return district + brand + dice.pick(trade.shopWords()) + (brackets ? "（个体工商户）" : "");
    }

    static String cooperative(String brand, Trade trade) {
        String work = switch (trade.code()) {
            case "0141" -> "蔬菜种植";
            case "0151" -> "果树种植";
            case "0311" -> "畜禽养殖";
            case "7511" -> "农机服务";
            default -> "农产品";
        };
        return "重庆高新区" + brand + work + "专业合作社";
    }

    static String branch(String parent, String street, Dice dice) {
        return switch (dice.weighted(50, 30, 20)) {
            case 0 -> parent + street + "分公司";
            case 1 -> parent + "第" + dice.word("一 二 三 五 六 七 八 九 十") + "分公司";
            default -> parent + street + dice.word("经营部 门店 服务部");
        };
    }

    private static String form(String type, Dice dice) {
        if (type.startsWith("有限责任公司") || type.startsWith("其他有限")) {
            return dice.chance(120_000) ? "有限责任公司" : "有限公司";
        }
        if (type.startsWith("股份有限公司")) {
            return "股份有限公司";
        }
        return switch (type) {
            case "有限合伙企业" -> "合伙企业（有限合伙）";
            case "普通合伙企业" -> "合伙企业（普通合伙）";
            default -> dice.word("经营部 服务中心 厂 事务所");
        };
    }
}
