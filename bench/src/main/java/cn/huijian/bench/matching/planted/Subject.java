package cn.huijian.bench.matching.planted;

import java.util.List;
import java.util.SplittableRandom;

/** A business entity as it truly is. */
record Subject(
        int number,
        String code,
        String oldNumber,
        String place,
        String brand,
        String trade,
        String form,
        String branch,
        String formerBrand,
        Door door,
        String phone,
        String district,
        String industry) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    String name() {
        return name(place, brand);
    }

    String name(String placed, String branded) {
        return placed + branded + trade + form + branch;
    }

    static Subject of(int number, SplittableRandom random) {
        String[] district = Lists.pick(Lists.DISTRICTS, random).split(" ", -1);
        String[] trade = Lists.pick(Lists.TRADES, random).split(" ", -1);
        String brand = brand(random);
        boolean shop = random.nextInt(100) < 35;
        String form = shop ? pick("店 经营部 商行 中心 馆 部", random) : random.nextInt(8) == 0 ? "有限责任公司" : "有限公司";
        String former = random.nextInt(100) < 12 ? brand(random) : "";
        return new Subject(
                number,
                code(number, district[0], shop),
                random.nextInt(100) < 15 ? "5001%011d".formatted(number) : "",
                place(district, shop, random),
                brand,
                trade[1 + random.nextInt(trade.length - 1)],
                form,
                "",
                former,
                Door.of(List.of(district), random),
                phone(random),
                district[0],
                trade[0]);
    }

    /** A branch: the name of the whole, a place of its own. */
    Subject branch(int other, SplittableRandom random) {
        String[] there = Lists.pick(Lists.DISTRICTS, random).split(" ", -1);
        String suffix = switch (random.nextInt(3)) {
            case 0 -> there[2].replaceAll("[区县]$", "") + "分公司";
            case 1 -> "第" + pick("一 二 三 四 五 六", random) + "分公司";
            default -> there[2].replaceAll("[区县]$", "") + pick("经营部 门市部 营业部", random);
        };
        String same = random.nextInt(100) < 30 ? phone : phone(random);
        return new Subject(
                other,
                code(other, there[0], false),
                "",
                place,
                brand,
                trade,
                form,
                suffix,
                "",
                Door.of(List.of(there), random),
                same,
                there[0],
                industry);
    }

    /** Another firm of the same 字号 and trade in another district. */
    Subject elsewhere(int other, SplittableRandom random) {
        String[] there = Lists.pick(Lists.DISTRICTS, random).split(" ", -1);
        boolean shop = !form.contains("公司");
        return new Subject(
                other,
                code(other, there[0], shop),
                "",
                place(there, shop, random),
                brand,
                trade,
                form,
                "",
                "",
                Door.of(List.of(there), random),
                phone(random),
                there[0],
                industry);
    }

    /** Another firm of the same 字号 in the same district, in another trade. */
    Subject otherTrade(int other, SplittableRandom random) {
        String[] work = Lists.pick(Lists.TRADES, random).split(" ", -1);
        while (work[0].equals(industry)) {
            work = Lists.pick(Lists.TRADES, random).split(" ", -1);
        }
        List<String> here = door.district();
        return new Subject(
                other,
                code(other, district, false),
                "",
                place,
                brand,
                work[1 + random.nextInt(work.length - 1)],
                form,
                "",
                "",
                Door.of(here, random),
                phone(random),
                district,
                work[0]);
    }

    private static String brand(SplittableRandom random) {
        int dice = random.nextInt(100);
        if (dice < 4) {
            return Lists.pick(Lists.POPULAR, random);
        }
        int length = dice < 66 ? 2 : dice < 96 ? 3 : 4;
        StringBuilder brand = new StringBuilder();
        for (int i = 0; i < length; i++) {
            brand.append(Lists.BRAND.charAt(random.nextInt(Lists.BRAND.length())));
        }
        return brand.toString();
    }

    private static String place(String[] district, boolean shop, SplittableRandom random) {
        String city = district[1].substring(0, 2);
        String county = district[2];
        if (shop) {
            return random.nextInt(4) == 0 ? county : district[1] + county;
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> city;
            case 5, 6 -> city + "市";
            case 7 -> city + county.replaceAll("[区县]$", "");
            default -> district[1] + county;
        };
    }

    private static String phone(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? "%s-6%07d".formatted(random.nextBoolean() ? "023" : "028", random.nextInt(10_000_000))
                : "1%d%09d".formatted(pick("3 5 7 8 9", random).charAt(0) - '0', random.nextInt(1_000_000_000));
    }

    static String pick(String words, SplittableRandom random) {
        String[] all = words.split(" ", -1);
        return all[random.nextInt(all.length)];
    }

    /** GB 32100: the check character makes the weighted sum a multiple of 31. */
    private static String code(int number, String district, boolean shop) {
        String body = (shop ? "92" : "91") + district + "MA%07d".formatted(number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
