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
                    comparison("phone", "电话", "equal 相同", "slip 错一位", "different 不同"),
                    comparison("district", "登记区划", "equal 相同", "same-city 同市", "different 不同"),
                    comparison("industry", "行业代码", "equal 相同", "same-division 同大类", "different 不同")));

    private FirmScheme() {}

    /** The parameters that a new register begins with, before it has learned its own. */
    public static Parameters parameters() {
        return Parameters.start(SCHEME);
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
