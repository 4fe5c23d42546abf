package cn.huijian.city;

/** 企业类型 as registers write it. */
final class Types {
    private Types() {}

    static String of(Kind kind, Dice dice) {
        return switch (kind) {
            case INDIVIDUAL -> "个体工商户";
            case COOPERATIVE -> "农民专业合作社";
            case BRANCH -> "分公司";
            case ENTERPRISE -> enterprise(dice);
        };
    }

    private static String enterprise(Dice dice) {
        return switch (dice.weighted(430, 270, 90, 70, 20, 14, 30, 16, 60)) {
            case 0 -> "有限责任公司（自然人投资或控股）";
            case 1 -> "有限责任公司（自然人独资）";
            case 2 -> "有限责任公司（法人独资）";
            case 3 -> "其他有限责任公司";
            case 4 -> "股份有限公司（非上市、自然人投资或控股）";
            case 5 -> "有限责任公司（外商投资企业法人独资）";
            case 6 -> "有限合伙企业";
            case 7 -> "普通合伙企业";
            default -> "个人独资企业";
        };
    }
}
