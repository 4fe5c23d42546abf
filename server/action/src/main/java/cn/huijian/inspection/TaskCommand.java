package cn.huijian.inspection;

/** What can be done to a task; the words stand on the buttons. */
public enum TaskCommand {
    NOTICE("通知"),
    ARRIVE("扫码入企，开始"),
    RECORD("提交检查记录"),
    RETURN("退回补正"),
    APPROVE("审核通过"),
    FOLLOW_UP("转后续处理"),
    ORDER_RECHECK("安排复查"),
    FAIL_RECHECK("复查未通过"),
    CLOSE("办结"),
    CANCEL("取消");

    private final String word;

    TaskCommand(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
