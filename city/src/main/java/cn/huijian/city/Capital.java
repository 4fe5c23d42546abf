package cn.huijian.city;

import java.util.List;
import java.util.Locale;

/** 注册资金: amounts in hundreds of ten thousand, and the many ways in which files spell them. */
final class Capital {
    private static final List<Integer> AMOUNTS = List.of(
            300, 500, 1000, 1000, 2000, 3000, 5000, 5000, 5000, 10_000, 10_000, 10_000, 10_000, 20_000, 20_000, 30_000,
            50_000, 50_000, 50_000, 100_000, 100_000, 100_000, 200_000, 300_000, 500_800, 1_000_000);

    private Capital() {}

    /** In hundredths of ten thousand; 0 when the register states none. */
    static long amount(Kind kind, String type, Dice dice) {
        return switch (kind) {
            case BRANCH -> 0;
            case INDIVIDUAL -> dice.chance(300_000) ? 0 : 100L * dice.between(1, 30);
            case COOPERATIVE -> 1000L * dice.between(5, 60);
            case ENTERPRISE -> {
                long amount = dice.pick(AMOUNTS);
                boolean odd = dice.chance(60_000);
                yield (type.startsWith("股份") ? amount * 3 : amount) + (odd ? dice.between(1, 99) : 0);
            }
        };
    }

    static String currency(Kind kind, Dice dice) {
        if (kind != Kind.ENTERPRISE || !dice.chance(8_000)) {
            return "人民币";
        }
        return dice.word("美元 美元 香港元 欧元");
    }

    /** One of the spellings met in real files. */
    static String spelling(long amount, String currency, Dice dice) {
        if (amount == 0) {
            return dice.chance(800_000) ? "N/A" : "";
        }
        String plain = plain(amount);
        String grouped = grouped(amount);
        if (!currency.equals("人民币")) {
            return dice.chance(700_000) ? grouped + "(万" + currency + ")" : plain + "万" + currency;
        }
        return switch (dice.weighted(300, 240, 130, 120, 60, 60, 40, 30, 20)) {
            case 0 -> plain + "万人民币";
            case 1 -> grouped + "(万人民币元)";
            case 2 -> grouped + "(万)";
            case 3 -> grouped + "(万元人民币)";
            case 4 -> fourDecimals(amount) + "(万)";
            case 5 -> plain + "万元人民币";
            case 6 -> plain + "万人民币元";
            case 7 -> fourDecimals(amount) + "万人民币";
            default -> plain + "万";
        };
    }

    private static String plain(long amount) {
        String decimals =
                amount % 100 == 0 ? "" : "." + Long.toString(100 + amount % 100).substring(1);
        return amount / 100 + (decimals.endsWith("0") ? decimals.substring(0, 2) : decimals);
    }

    private static String grouped(long amount) {
        String whole = String.format(Locale.ROOT, "%,d", amount / 100);
        return whole + plain(amount).substring(Long.toString(amount / 100).length());
    }

    private static String fourDecimals(long amount) {
        return amount / 100 + "." + Long.toString(100 + amount % 100).substring(1) + "00";
    }
}
