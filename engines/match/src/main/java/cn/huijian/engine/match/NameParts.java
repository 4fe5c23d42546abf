package cn.huijian.engine.match;

/**
 * 企业名称登记管理规定 §6: a name is 行政区划 + 字号 + 行业 + 组织形式, and for a branch what follows (§14). Short forms lack some.
 *
 * @param place 行政区划, e.g. 重庆市渝北区
 * @param brand 字号; never empty unless the name is
 * @param trade 行业
 * @param form 组织形式
 * @param branch 分支机构, e.g. 渝北分公司
 */
record NameParts(String place, String brand, String trade, String form, String branch) {
    private static final Words PLACES = Words.read("places.txt");
    private static final Words TRADES = Words.read("trades.txt");
    private static final Words FORMS = Words.of("股份有限公司 有限责任公司 有限公司 集团有限公司 集团公司 总公司 公司 合伙企业 普通合伙 有限合伙 农民专业合作社 专业合作社"
            + " 合作社 供销合作社 联合社 个人独资企业 厂 总厂 店 商店 门店 专卖店 旗舰店 连锁店 经营部 门市部 服务部 营业部 经销部 工作室 事务所 律师事务所"
            + " 会计师事务所 中心 服务中心 馆 坊 铺 商铺 商行 行 部 站 服务站 场 养殖场 农场 家庭农场 社 室 屋 院 吧 城 摊 档 个体工商户");
    private static final Words ENDINGS = Words.of("有限公司 有限责任公司 公司 合作社 合伙企业");
    private static final Words BRANCHES = Words.of("分公司 支公司 分店 分厂 分部 分社 分所 分院 分行 支行 分号");
    private static final String UNITS = "省市区县州旗镇乡";
    private static final int LEAST_BRAND = 2;
    private static final int LONGEST_BRAND = 4;

    static NameParts of(String raw) {
        String name = Folding.name(raw);
        StringBuilder inner = new StringBuilder();
        String flat = withoutBrackets(name, inner);
        int main = mainEnd(flat);
        String branch = flat.substring(main);
        int end = main;
        int form = FORMS.suffix(flat, Math.min(end, LEAST_BRAND), end);
        int formStart = end - form;
        int start = placeEnd(flat, formStart);
        int brandEnd = tradeStart(flat, start, formStart);
        String place = flat.substring(0, start);
        String formText = flat.substring(formStart, end);
        String extra = inner.toString();
        if (!extra.isEmpty()) {
            if (FORMS.suffix(extra, 0, extra.length()) > 0) {
                formText = formText.isEmpty() ? extra : formText;
            } else if (placeEnd(extra + "    ", extra.length() + 4) >= extra.length()) {
                place = place.contains(extra) ? place : place + extra;
            } else {
                branch += extra;
            }
        }
        return new NameParts(place, flat.substring(start, brandEnd), flat.substring(brandEnd, formStart), formText, branch);
    }

    /** What stands in brackets is a form, a place or a remark, never part of the 字号. */
    private static String withoutBrackets(String name, StringBuilder inner) {
        if (name.indexOf('(') < 0 && name.indexOf(')') < 0) {
            return name;
        }
        StringBuilder flat = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else {
                (depth > 0 ? inner : flat).append(c);
            }
        }
        return flat.isEmpty() ? inner.toString() : flat.toString();
    }

    /** Where the name of the whole subject ends and that of its branch begins. */
    private static int mainEnd(String flat) {
        for (int i = LEAST_BRAND; i < flat.length(); i++) {
            int ending = ENDINGS.prefix(flat, i, flat.length());
            if (ending > 0 && i + ending < flat.length()) {
                return i + ending;
            }
            i += ending;
        }
        int branch = BRANCHES.suffix(flat, LEAST_BRAND, flat.length());
        if (branch == 0) {
            return flat.length();
        }
        int start = flat.length() - branch;
        return Math.max(LEAST_BRAND, numberedStart(flat, start));
    }

    /** Takes 第三 or the two characters of a place along with 分店. */
    private static int numberedStart(String flat, int at) {
        int start = at;
        while (start > 0 && "第一二三四五六七八九十0123456789".indexOf(flat.charAt(start - 1)) >= 0) {
            start--;
        }
        return start < at || at < 2 * LEAST_BRAND + 2 ? start : at - 2;
    }

    private static int placeEnd(String flat, int end) {
        int at = 0;
        int least = end - LEAST_BRAND;
        for (boolean more = true; more; ) {
            more = false;
            int known = PLACES.prefix(flat, at, end);
            if (known > 0 && at + known <= least) {
                at += known;
                more = true;
                if (at < least && UNITS.indexOf(flat.charAt(at)) >= 0) {
                    at++;
                }
                continue;
            }
            int named = named(flat, at, least);
            if (named > at) {
                at = named;
                more = true;
            }
        }
        return at;
    }

    /** Two or three characters and 区, 县, 镇 …, or 街道. */
    private static int named(String flat, int at, int least) {
        for (int n = 2; n <= 3 && at + n < least; n++) {
            char unit = flat.charAt(at + n);
            boolean street = unit == '街' && flat.charAt(at + n + 1) == '道';
            boolean community = unit == '区' && flat.charAt(at + n - 1) == '社';
            if (street && at + n + 2 <= least) {
                return at + n + 2;
            }
            if (UNITS.indexOf(unit) > 0 && !community) {
                return at + n + 1;
            }
        }
        return at;
    }

    /** Strips words of trades from the end while a 字号 of two characters remains. */
    private static int tradeStart(String flat, int start, int end) {
        int at = end;
        while (at - start > LEAST_BRAND) {
            int trade = TRADES.suffix(flat, start + LEAST_BRAND, at);
            if (trade == 0) {
                break;
            }
            at -= trade;
        }
        if (at - start > LONGEST_BRAND) {
            return start + LEAST_BRAND;
        }
        return at;
    }
}
