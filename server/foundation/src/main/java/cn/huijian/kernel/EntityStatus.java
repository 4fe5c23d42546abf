package cn.huijian.kernel;

import java.util.List;
import java.util.Optional;

/**
 * 登记状态 of a business entity. One enum and one table: {@link #TRANSITIONS} names every edge with its legal ground. 另册管理
 * (SEPARATE_BOOK) is a mark beside the status, not a status.
 */
public enum EntityStatus {
    ALIVE("存续"),
    SUSPENDED("歇业"),
    LIQUIDATING("清算中"),
    SIMPLE_NOTICE("简易注销公告中"),
    REVOKED("吊销未注销"),
    CLOSED("责令关闭"),
    RESCINDED("撤销登记"),
    FORCE_NOTICE("强制注销公告中"),
    FORCE_CANCELLED("强制注销"),
    CANCELLED("注销"),
    MOVED_OUT("迁出"),
    MOVED_IN("迁入"),
    EXPELLED("除名");

    private static final String REGULATION = "《市场主体登记管理条例》";
    private static final String RULES = "《市场主体登记管理条例实施细则》";
    private static final String COMPANY_LAW = "《公司法》(2023)";
    private static final String FORCED = "《强制注销公司登记制度实施办法》(令105)";

    /** Every lawful change of status. */
    public static final List<Transition> TRANSITIONS = List.of(
            new Transition(ALIVE, SUSPENDED, "歇业备案", REGULATION + "第三十条"),
            new Transition(SUSPENDED, ALIVE, "恢复营业、歇业期满或视为恢复", REGULATION + "第三十条; " + RULES + "第四十二条"),
            new Transition(SUSPENDED, LIQUIDATING, "解散清算", REGULATION + "第三十二条"),
            new Transition(SUSPENDED, REVOKED, "吊销营业执照", REGULATION + "第四十六条"),
            new Transition(ALIVE, LIQUIDATING, "清算组备案", REGULATION + "第三十二条"),
            new Transition(LIQUIDATING, ALIVE, "清算终止, 恢复存续", COMPANY_LAW + "第二百三十条"),
            new Transition(LIQUIDATING, CANCELLED, "清算结束注销登记", REGULATION + "第三十二条"),
            new Transition(ALIVE, SIMPLE_NOTICE, "简易注销公示", REGULATION + "第三十三条"),
            new Transition(SIMPLE_NOTICE, ALIVE, "公示期内有异议或撤回", REGULATION + "第三十三条"),
            new Transition(SIMPLE_NOTICE, CANCELLED, "公示期满无异议, 简易注销", REGULATION + "第三十三条"),
            new Transition(ALIVE, CANCELLED, "注销登记(无需公示的个体工商户及分支机构)", REGULATION + "第三十一条、第三十三条"),
            new Transition(ALIVE, REVOKED, "吊销营业执照", COMPANY_LAW + "第二百四十一条、第二百六十条"),
            new Transition(ALIVE, CLOSED, "责令关闭", COMPANY_LAW + "第二百四十一条"),
            new Transition(ALIVE, RESCINDED, "撤销设立登记", REGULATION + "第四十条"),
            new Transition(RESCINDED, ALIVE, "撤销决定错误, 恢复原登记状态", REGULATION + "第四十二条"),
            new Transition(REVOKED, ALIVE, "吊销决定被撤销", "《行政复议法》《行政诉讼法》"),
            new Transition(CLOSED, ALIVE, "关闭决定被撤销", "《行政复议法》《行政诉讼法》"),
            new Transition(REVOKED, CANCELLED, "吊销后清算注销", REGULATION + "第三十二条"),
            new Transition(CLOSED, CANCELLED, "关闭后清算注销", REGULATION + "第三十二条"),
            new Transition(RESCINDED, CANCELLED, "撤销后清算注销", REGULATION + "第三十二条"),
            new Transition(REVOKED, FORCE_NOTICE, "吊销满三年, 强制注销公告", COMPANY_LAW + "第二百四十一条; " + FORCED + "第三条"),
            new Transition(CLOSED, FORCE_NOTICE, "责令关闭满三年, 强制注销公告", COMPANY_LAW + "第二百四十一条; " + FORCED + "第三条"),
            new Transition(RESCINDED, FORCE_NOTICE, "撤销满三年, 强制注销公告", COMPANY_LAW + "第二百四十一条; " + FORCED + "第三条"),
            new Transition(FORCE_NOTICE, REVOKED, "异议成立, 终止程序", FORCED + "第四条"),
            new Transition(FORCE_NOTICE, CLOSED, "异议成立, 终止程序", FORCED + "第四条"),
            new Transition(FORCE_NOTICE, RESCINDED, "异议成立, 终止程序", FORCED + "第四条"),
            new Transition(FORCE_NOTICE, FORCE_CANCELLED, "公告期满无异议, 强制注销", FORCED + "第四条"),
            new Transition(FORCE_CANCELLED, REVOKED, "三年内申请恢复登记", FORCED),
            new Transition(FORCE_CANCELLED, CLOSED, "三年内申请恢复登记", FORCED),
            new Transition(FORCE_CANCELLED, RESCINDED, "三年内申请恢复登记", FORCED),
            new Transition(CANCELLED, ALIVE, "撤销注销登记", REGULATION + "第四十条、第四十二条"),
            new Transition(ALIVE, MOVED_OUT, "跨辖区迁出", REGULATION + "第二十七条; " + RULES + "第六十二条"),
            new Transition(MOVED_OUT, ALIVE, "迁回", REGULATION + "第二十七条"),
            new Transition(MOVED_IN, ALIVE, "迁入登记完成", REGULATION + "第二十七条"),
            new Transition(ALIVE, EXPELLED, "除名(仅有地方立法的地区)", "地方条例(待核实)"),
            new Transition(EXPELLED, CANCELLED, "除名后注销", "地方条例(待核实)"));

    /**
     * One lawful change.
     *
     * @param event what happens, in Chinese
     * @param ground law and article
     */
    public record Transition(EntityStatus from, EntityStatus to, String event, String ground) {}

    private final String words;

    EntityStatus(String words) {
        this.words = words;
    }

    /** As it is shown and stored. */
    public String words() {
        return words;
    }

    /** Whether the firm does business here and may be drawn, visited and graded as one that does. */
    public boolean isOperating() {
        return this == ALIVE || this == MOVED_IN;
    }

    /** Whether the firm no longer exists here: it leaves the pools of inspectees. */
    public boolean isGone() {
        return this == CANCELLED || this == FORCE_CANCELLED || this == MOVED_OUT;
    }

    /** The lawful change to another status, if there is one. */
    public Optional<Transition> transitionTo(EntityStatus to) {
        return TRANSITIONS.stream()
                .filter(t -> t.from() == this && t.to() == to)
                .findFirst();
    }

    /** Reads a status as registers write it ({@code 存续（在营、开业、在册）}, {@code 在业}, {@code 吊销，未注销}). Empty when it is none. */
    public static Optional<EntityStatus> read(String given) {
        String text = Spelling.comparable(given).replaceAll("[,，、。;:]", "");
        for (EntityStatus status : values()) {
            if (text.equals(status.words) || text.equals(status.name())) {
                return Optional.of(status);
            }
        }
        return readFreely(text);
    }

    private static Optional<EntityStatus> readFreely(String text) {
        if (text.contains("撤销注销")) {
            return Optional.of(ALIVE);
        }
        if (text.contains("强制注销")) {
            return Optional.of(text.contains("公告") ? FORCE_NOTICE : FORCE_CANCELLED);
        }
        if (text.contains("简易注销")) {
            return Optional.of(text.contains("公告") || text.contains("公示") ? SIMPLE_NOTICE : CANCELLED);
        }
        if (text.startsWith("吊销")) {
            return Optional.of(text.contains("已注销") || text.contains("后注销") ? CANCELLED : REVOKED);
        }
        if (text.startsWith("存续")
                || text.startsWith("在业")
                || text.startsWith("在营")
                || text.startsWith("开业")
                || text.equals("正常")) {
            return Optional.of(ALIVE);
        }
        if (text.startsWith("注销") || text.equals("已注销")) {
            return Optional.of(CANCELLED);
        }
        if (text.contains("清算")) {
            return Optional.of(LIQUIDATING);
        }
        if (text.startsWith("停业") || text.startsWith("歇业")) {
            return text.startsWith("歇业") ? Optional.of(SUSPENDED) : Optional.empty();
        }
        if (text.startsWith("责令关闭")) {
            return Optional.of(CLOSED);
        }
        if (text.startsWith("撤销")) {
            return Optional.of(RESCINDED);
        }
        return text.startsWith("迁出")
                ? Optional.of(MOVED_OUT)
                : text.startsWith("迁入") ? Optional.of(MOVED_IN) : Optional.empty();
    }
}
