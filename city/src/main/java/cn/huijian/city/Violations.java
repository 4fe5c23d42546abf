package cn.huijian.city;

/** Words for what is inspected and what is done wrong, by trade. */
final class Violations {
    private static final String GENERAL = "登记事项检查 公示信息检查 经营资质检查";

    private Violations() {}

    /** 检查事项. */
    static String items(Trade trade, Dice dice) {
        if (trade.food() && dice.chance(750_000)) {
            return trade.has(Trait.FOODMAKER)
                    ? dice.word("食品生产过程检查 进货查验检查 标签标识检查")
                    : dice.word("食品经营资质检查 食品贮存检查 餐饮加工操作检查 进货查验检查 从业人员健康管理检查");
        }
        if ((trade.has(Trait.PHARMACY) || trade.has(Trait.DEVICE)) && dice.chance(700_000)) {
            return dice.word("药品经营质量管理检查 医疗器械经营检查 化妆品经营检查");
        }
        if ((trade.has(Trait.LIFTS) || trade.has(Trait.EQUIPMENT)) && dice.chance(500_000)) {
            return dice.word("特种设备使用检查 电梯维护保养检查 计量器具检查");
        }
        if (trade.has(Trait.ADVERT) && dice.chance(400_000)) {
            return dice.word("广告行为检查 明码标价检查");
        }
        return dice.word(GENERAL);
    }

    /** 违法行为类型 and 领域. */
    static Violation pick(Trade trade, Dice dice) {
        if (trade.food() && dice.chance(700_000)) {
            String type = trade.has(Trait.FOODMAKER)
                    ? dice.word("食品添加剂超标 标签说明书不符合规定 未履行进货查验义务")
                    : dice.word("经营超过保质期食品 未履行进货查验义务 未按规定办理健康证明 经营标签不符食品 无证从事食品经营");
            return new Violation(type, "食品");
        }
        if (trade.has(Trait.PHARMACY) || trade.has(Trait.DEVICE)) {
            return new Violation(dice.word("未按规定陈列药品 经营无证医疗器械 销售劣药 未建立进货查验记录"), "药品医疗器械");
        }
        if ((trade.has(Trait.LIFTS) || trade.has(Trait.EQUIPMENT)) && dice.chance(600_000)) {
            return new Violation(dice.word("使用未经检验特种设备 特种设备未办理使用登记 电梯未按规范维护保养"), "特种设备");
        }
        if (trade.has(Trait.ADVERT) || trade.has(Trait.ONLINE)) {
            return new Violation(dice.word("发布虚假广告 使用绝对化用语 虚假宣传 未亮照经营"), "广告");
        }
        if (trade.has(Trait.PREPAID) || trade.has(Trait.CONSUMER)) {
            return new Violation(dice.word("未明码标价 价格欺诈 侵害消费者权益 商标侵权"), "价格消费");
        }
        return new Violation(dice.word("未按规定办理变更登记 公示信息弄虚作假 销售不合格产品 虚假宣传 商标侵权"), "综合");
    }

    /** What was done and in which field of supervision. */
    record Violation(String type, String field) {}
}
