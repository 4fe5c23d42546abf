package cn.huijian.creditrisk;

/** Credit-risk grade of an enterprise (信用风险分类), internal: 国市监信发〔2022〕6号. */
public enum CreditGrade {
    /** 信用风险低. */
    A("低"),
    /** 一般. */
    B("一般"),
    /** 较高. */
    C("较高"),
    /** 高. */
    D("高"),
    /** 未评: too little is known to rate it. */
    UNRATED("未评");

    private final String word;

    CreditGrade(String word) {
        this.word = word;
    }

    /** The word that always stands beside the letter. */
    public String word() {
        return word;
    }
}
