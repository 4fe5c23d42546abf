package cn.huijian.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of 注册资金: {@code 80(万人民币元)}, {@code 5,008(万人民币元)}, {@code 13.6万人民币}, {@code 300(万欧元)}, {@code 30万元人民币}. */
final class CapitalWords {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<before>[^0-9(]*)(?<number>[0-9]+(\\.[0-9]+)?)\\(?(?<unit>[十百千]?[万亿]|)" + "(?<after>[^0-9().]*)\\)?");
    private static final Set<String> NOT_GIVEN =
            Set.of("", "N/A", "NULL", "-", "--", "/", "无", "隐去", "(隐去)", "未公示", "(未公示)", "企业选择不公示");
    private static final Map<String, Integer> ZEROS =
            Map.of("", 0, "万", 4, "十万", 5, "百万", 6, "千万", 7, "亿", 8, "十亿", 9, "百亿", 10, "千亿", 11, "万亿", 12);
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("人民币", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("CNY", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("港元", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("香港元", "HKD"),
            Map.entry("HKD", "HKD"),
            Map.entry("日元", "JPY"),
            Map.entry("日圆", "JPY"),
            Map.entry("日币", "JPY"),
            Map.entry("欧元", "EUR"),
            Map.entry("EUR", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("德国马克", "DEM"),
            Map.entry("马克", "DEM"),
            Map.entry("瑞士法郎", "CHF"),
            Map.entry("法国法郎", "FRF"),
            Map.entry("新加坡元", "SGD"),
            Map.entry("新加坡币", "SGD"),
            Map.entry("加拿大元", "CAD"),
            Map.entry("加元", "CAD"),
            Map.entry("澳大利亚元", "AUD"),
            Map.entry("澳元", "AUD"),
            Map.entry("澳门元", "MOP"),
            Map.entry("韩元", "KRW"),
            Map.entry("韩国元", "KRW"),
            Map.entry("新台湾元", "TWD"),
            Map.entry("新台币", "TWD"),
            Map.entry("台币", "TWD"));

    private CapitalWords() {}

    static CapitalReading read(String given) {
        String text = Spelling.code(given).replace(",", "").replace('￥', '¥');
        if (NOT_GIVEN.contains(text)) {
            return new CapitalReading.NotGiven(given);
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return new CapitalReading.Unreadable(given, "不是“数额+单位+币种”的写法");
        }
        String currency = amount.group("before") + amount.group("after");
        if (currency.isEmpty() || currency.equals("元") || currency.equals("元整")) {
            return money(given, amount, Money.YUAN, false);
        }
        String code = CURRENCIES.get(withoutYuanWord(currency));
        return code == null
                ? new CapitalReading.Unreadable(given, "不认识的币种: " + currency)
                : money(given, amount, Currency.getInstance(code), true);
    }

    /** 人民币元, 元人民币 and 人民币 are one; 美元 keeps its 元 because the word is known with it. */
    private static String withoutYuanWord(String currency) {
        if (CURRENCIES.containsKey(currency)) {
            return currency;
        }
        String bare = currency.startsWith("元") ? currency.substring(1) : currency;
        bare = bare.endsWith("整") ? bare.substring(0, bare.length() - 1) : bare;
        return bare.endsWith("元") && !CURRENCIES.containsKey(bare) ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static CapitalReading money(String given, Matcher amount, Currency currency, boolean currencyGiven) {
        int zeros = ZEROS.getOrDefault(amount.group("unit"), 0);
        BigDecimal value = new BigDecimal(amount.group("number"))
                .movePointRight(zeros)
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        try {
            return new CapitalReading.Read(Money.of(currency, value), currencyGiven);
        } catch (ArithmeticException tooLarge) {
            return new CapitalReading.Unreadable(given, "数额过大");
        }
    }
}
