package cn.huijian.exchange.feeds;

import java.util.ArrayList;
import java.util.List;

/** Firms with sound codes, as many as wanted. */
final class Firms {
    static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,所在省份,地区,注册地址,登记状态";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Firms() {}

    /** A sound credit code with its own organisation code. */
    static String code(int number) {
        String organisation = "%08d".formatted(number);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (organisation.charAt(i) - '0') * weights[i];
        }
        int check = 11 - sum % 11;
        String body = "91500107" + organisation + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        int total = 0;
        for (int i = 0; i < 17; i++) {
            total += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + ALPHABET.charAt((31 - total % 31) % 31);
    }

    static List<String> cells(int number) {
        return List.of(
                "渝试第" + number + "号商贸有限公司",
                code(number),
                "2020-01-02",
                "有限责任公司",
                "重庆市",
                "九龙坡区",
                "石桥铺街道科园一路" + number + "号",
                "存续");
    }

    static String csv(int from, int count) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (int i = from; i < from + count; i++) {
            lines.add(String.join(",", cells(i)));
        }
        return String.join("\n", lines) + "\n";
    }
}
