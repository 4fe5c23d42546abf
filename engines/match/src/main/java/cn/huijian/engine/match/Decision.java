package cn.huijian.engine.match;

/**
 * The answer for one pair.
 *
 * @param probability that both records mean the same subject, 0 to 1, given the comparisons and the learned parameters
 * @param waterfall how the probability came about, step by step; its last sum is the log odds of the probability
 * @param ground which rule settled the verdict
 */
public record Decision(Verdict verdict, double probability, Waterfall waterfall, Ground ground) {

    /** Why a verdict is what it is. */
    public enum Ground {
        /** 证号相同: a valid identifier is shared, and the names or everything else do not speak against it. */
        IDENTIFIER_SHARED,
        /** 证号相同而名称不符: a valid identifier is shared, but the names have nothing in common and the rest does not
         * make up for it; a person must look. */
        IDENTIFIER_SHARED_NAMES_APART,
        /** 代码不同: both carry valid, different unified codes, so they are different subjects, however alike they look. */
        CODES_DIFFER,
        /** 分支机构不同: one names a branch that the other does not name. A branch is registered by itself (《市场主体登记管理条例》第二十三条),
         * so however probable, a person decides. */
        BRANCH_DIFFERS,
        /** 名称与门牌全同: place, 字号, trade and form are stated and equal, and so are number and room. No authority registers two firms of
         * one trade under one name (《企业名称登记管理规定》第十七条), so this joins without the threshold of joining being reached. */
        SAME_NAME_SAME_DOOR,
        /** 概率: the thresholds of the parameters. */
        PROBABILITY
    }
}
