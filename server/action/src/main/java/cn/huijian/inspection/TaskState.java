package cn.huijian.inspection;

/** Where a task stands. */
public enum TaskState {
    DRAWN("待通知"),
    NOTICED("待检查"),
    INSPECTING("检查中"),
    RECORDED("待审核"),
    RETURNED("退回补正"),
    REVIEWED("已审核"),
    FOLLOWUP("后续处理"),
    RECHECK("整改复查"),
    CLOSED("已办结"),
    CANCELLED("已取消");

    private final String word;

    TaskState(String word) {
        this.word = word;
    }

    /** As the screens say it. */
    public String word() {
        return word;
    }
}
