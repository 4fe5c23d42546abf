package cn.huijian.inspection;

/** What can be done to a plan; the words stand on the buttons. */
public enum PlanCommand {
    EDIT("修改"),
    SUBMIT("报批"),
    RETURN("退回"),
    APPROVE("批准"),
    FREEZE("固定名录并公布承诺"),
    DRAW("抽取"),
    CLOSE("办结"),
    CANCEL("取消");

    private final String word;

    PlanCommand(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
