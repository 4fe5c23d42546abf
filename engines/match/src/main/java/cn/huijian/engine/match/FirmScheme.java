package cn.huijian.engine.match;

import java.util.ArrayList;
import java.util.List;

/** The comparisons of two business entities. The identifiers are none of them: they come first and label pairs for learning. */
public final class FirmScheme {
    static final int BRAND = 0;
    static final int TRADE = 1;
    static final int FORM = 2;
    static final int PLACE = 3;
    static final int ADDRESS = 4;
    static final int PHONE = 5;
    /** The comparison of telephones in a waterfall. */
    public static final String PHONE_CODE = "phone";

    static final int DISTRICT = 6;
    static final int INDUSTRY = 7;

    public static final Scheme SCHEME = new Scheme(
            "firm-1",
            List.of(
                    comparison(
                            "brand",
                            "字号",
                            "equal 相同",
                            "same-sound 同音",
                            "look-alike 形近",
                            "contained 简称或包含",
                            "near 相近",
                            "different 不同"),
                    comparison("trade", "行业表述", "equal 相同", "contained 包含", "overlap 部分相同", "different 不同"),
                    comparison(
                            "form", "组织形式与分支", "equal 相同", "compatible 同类或省略", "different 不同", "branch-differs 分支机构不同"),
                    comparison("place", "名称中的行政区划", "equal 相同", "contained 包含", "different 不同"),
                    comparison(
                            "address",
                            "住所",
                            "same-door 同一门牌和房号",
                            "same-number 同一门牌",
                            "other-room 同一门牌、不同房号",
                            "same-road 同一道路",
                            "near 文字相近",
                            "different 不同"),
                    comparison(PHONE_CODE, "电话", "equal 相同", "slip 错一位", "different 不同"),
                    comparison("district", "登记区划", "equal 相同", "same-city 同市", "different 不同"),
                    comparison("industry", "行业代码", "equal 相同", "same-division 同大类", "different 不同")));

    private FirmScheme() {}

    /** By comparison and level as in {@link #SCHEME}; entry 0, unknown, is not used. */
    private static final double[][] M = {
        {0, 0.75, 0.215, 0.004, 0.002, 0.002, 0.027},
        {0, 0.95, 0.03, 0.01, 0.01},
        {0, 0.86, 0.12, 0.012, 0.008},
        {0, 0.90, 0.08, 0.02},
        {0, 0.78, 0.11, 0.01, 0.05, 0.005, 0.045},
        {0, 0.72, 0.06, 0.22},
        {0, 0.93, 0.04, 0.03},
        {0, 0.96, 0.03, 0.01}
    };

    private static final double[][] U = {
        {0, 0.20, 0.26, 0.006, 0.006, 0.010, 0.518},
        {0, 0.10, 0.02, 0.04, 0.84},
        {0, 0.28, 0.18, 0.31, 0.23},
        {0, 0.14, 0.40, 0.46},
        {0, 0.001, 0.007, 0.022, 0.44, 0.05, 0.48},
        {0, 0.005, 0.001, 0.994},
        {0, 0.15, 0.47, 0.38},
        {0, 0.15, 0.03, 0.82}
    };

    private static final double LAMBDA = 0.04;

    /**
     * The parameters that a new register begins with, before it has learned its own: those that a planted population of a hundred
     * thousand firms taught (see {@code bench}), rounded, and each level below the closer one.
     */
    public static Parameters parameters() {
        return new Parameters(SCHEME, LAMBDA, M, U, Thresholds.USUAL);
    }

    private static Comparison comparison(String code, String label, String... levels) {
        List<Comparison.Level> all = new ArrayList<>();
        all.add(Comparison.Level.UNKNOWN);
        for (String level : levels) {
            int space = level.indexOf(' ');
            all.add(new Comparison.Level(level.substring(0, space), level.substring(space + 1)));
        }
        return new Comparison(code, label, all);
    }
}
