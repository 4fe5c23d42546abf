package cn.huijian.inspection;

/** Where a plan stands. */
public enum PlanState {
    PLAN("拟稿"),
    SUBMITTED("待批准"),
    APPROVED("已批准"),
    ROSTER_FROZEN("名录已承诺"),
    DRAWN("已抽取"),
    CLOSED("已办结"),
    CANCELLED("已取消");

    private final String word;

    PlanState(String word) {
        this.word = word;
    }

    /** As the screens say it. */
    public String word() {
        return word;
    }
}
