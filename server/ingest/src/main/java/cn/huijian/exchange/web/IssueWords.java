package cn.huijian.exchange.web;

import java.util.Map;

/** Short Chinese names of the kinds of issues, for facets. */
final class IssueWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("row.shifted", "各列错位"),
            Map.entry("row.columns", "列数不符"),
            Map.entry("row.required", "必填项空缺"),
            Map.entry("row.no-identifier", "没有代码"),
            Map.entry("row.unprocessable", "无法处理"),
            Map.entry("csv.unclosed-quote", "引号不成对"),
            Map.entry("text.lost", "字符丢失"),
            Map.entry("uscc.form", "不是信用代码"),
            Map.entry("uscc.absent", "没有代码"),
            Map.entry("uscc.check-character", "信用代码校验不符"),
            Map.entry("uscc.lower-case", "代码小写已转大写"),
            Map.entry("uscc.spelling", "代码写法已规范"),
            Map.entry("uscc.old-number", "旧注册号"),
            Map.entry("number.check-character", "注册号校验不符"),
            Map.entry("number.form", "不是注册号"),
            Map.entry("status.unreadable", "登记状态无法识别"),
            Map.entry("date.unreadable", "日期无法识别"),
            Map.entry("date.future", "日期晚于截至日"),
            Map.entry("capital.unreadable", "注册资金无法识别"),
            Map.entry("industry.unreadable", "行业代码无法识别"));

    private IssueWords() {}

    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
