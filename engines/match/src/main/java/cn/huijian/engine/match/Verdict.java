package cn.huijian.engine.match;

/** What follows from the probability that two records mean one subject. */
public enum Verdict {
    /** 同一主体: may be joined without asking. */
    SAME,
    /** 存疑: a person decides at the matching desk. */
    GREY,
    /** 不同主体. */
    DIFFERENT
}
