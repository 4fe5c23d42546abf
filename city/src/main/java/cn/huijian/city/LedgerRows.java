package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger of a licensing office that keeps its firms by a number of its own: about one firm in a hundred stands in it once more, without its code,
 * spelled as somebody at a counter spelled it. What the register of a bureau has to find to be one firm.
 */
final class LedgerRows {
    static final List<String> HEADER = List.of("企业名称,注册号,地区,注册地址,登记状态,行业代码,街道,经营范围,注册日期".split(","));

    private static final int IN_LEDGER = 14_000;
    /** Far behind the numbers of the firms themselves, so that none is met twice. */
    private static final long NUMBERS_FROM = 5_000_000L;

    private static final String DIVISION = "509901";
    private static final int LONGEST_DELAY_DAYS = 400;
    private static final Map<String, String> SAME_SOUND = Map.ofEntries(
            Map.entry("鑫", "欣"),
            Map.entry("华", "桦"),
            Map.entry("明", "铭"),
            Map.entry("佳", "嘉"),
            Map.entry("诚", "成"),
            Map.entry("达", "答"),
            Map.entry("康", "慷"),
            Map.entry("瑞", "锐"),
            Map.entry("宏", "弘"),
            Map.entry("源", "园"),
            Map.entry("盛", "胜"),
            Map.entry("旺", "望"),
            Map.entry("福", "富"),
            Map.entry("永", "勇"),
            Map.entry("丰", "峰"),
            Map.entry("云", "芸"),
            Map.entry("江", "姜"),
            Map.entry("林", "霖"));

    private final Codes codes;

    LedgerRows(long seed) {
        this.codes = new Codes(seed);
    }

    /** The row of a firm in the ledger, if it stands in it. */
    Optional<List<String>> row(Life life) {
        Firm firm = life.firm();
        Dice dice = life.dice("licence-ledger");
        if (!dice.chance(IN_LEDGER) || firm.fate().ended() || firm.kind() == Kind.BRANCH) {
            return Optional.empty();
        }
        LocalDate opened = firm.established().plusDays(dice.below(LONGEST_DELAY_DAYS));
        return Optional.of(List.of(
                name(firm, dice),
                codes.registerNumber(firm.kind(), DIVISION, NUMBERS_FROM + firm.index()),
                "高新区",
                address(firm.place().address(), dice),
                "",
                dice.chance(600_000) ? firm.trade().code() : "",
                firm.place().street(),
                firm.trade().scope(),
                opened.isAfter(life.world().asOf()) ? "" : opened.toString()));
    }

    private static String name(Firm firm, Dice dice) {
        String name = firm.name().replace("（个体工商户）", "");
        return switch (dice.weighted(25, 30, 25, 20)) {
            case 0 -> name;
            case 1 -> withoutPlace(name, firm.brand());
            case 2 -> name.replace(firm.brand(), misheard(firm.brand()));
            default -> firm.brand() + firm.trade().shopWords().getFirst();
        };
    }

    private static String withoutPlace(String name, String brand) {
        int at = name.indexOf(brand);
        return at < 0 ? name : name.substring(at);
    }

    private static String misheard(String brand) {
        for (int i = 0; i < brand.length(); i++) {
            String other = SAME_SOUND.get(brand.substring(i, i + 1));
            if (other != null) {
                return brand.substring(0, i) + other + brand.substring(i + 1);
            }
        }
        return brand;
    }

    private static String address(String address, Dice dice) {
        return switch (dice.weighted(30, 40, 30)) {
            case 0 -> address;
            case 1 -> address.replaceFirst("^重庆市?", "").replaceFirst("^(重庆)?高新区", "");
            default -> address.replaceFirst("号.*$", "号");
        };
    }
}
