package cn.huijian.bench.matching.planted;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes a subject down as another source would: with what it leaves out, moves and mistakes. */
final class Slips {
    private Slips() {}

    /** As the register has it: everything right, former names listed. */
    static PlantedRecord clean(int id, Subject subject, SplittableRandom random) {
        List<String> former = subject.formerBrand().isEmpty() || random.nextInt(100) < 30
                ? List.of()
                : List.of(subject.name(subject.place(), subject.formerBrand()));
        return row(
                id,
                subject,
                subject.name(),
                former,
                subject.door().usual(),
                random.nextInt(100) < 10 ? "" : subject.phone(),
                subject.district(),
                subject.industry(),
                random);
    }

    static PlantedRecord slipped(int id, Subject subject, SplittableRandom random) {
        String address = address(subject, random);
        String phone = phone(subject.phone(), random);
        if (address.isEmpty() && phone.isEmpty()) {
            address = subject.door().usual();
        }
        int moved = random.nextInt(100);
        String district = moved < 85
                ? subject.district()
                : moved < 95 ? "" : Lists.pick(Lists.DISTRICTS, random).substring(0, 6);
        int work = random.nextInt(100);
        String industry = work < 70
                ? subject.industry()
                : work < 90 ? "" : subject.industry().substring(0, 2);
        return row(id, subject, name(subject, random), List.of(), address, phone, district, industry, random);
    }

    private static PlantedRecord row(
            int id,
            Subject subject,
            String name,
            List<String> former,
            String address,
            String phone,
            String district,
            String industry,
            SplittableRandom random) {
        int dice = random.nextInt(1000);
        String code = dice < 200 ? "" : subject.code();
        if (dice >= 990) {
            char[] wrong = code.toCharArray();
            wrong[9 + random.nextInt(8)] = '8';
            code = new String(wrong);
        }
        boolean old = !subject.oldNumber().isEmpty() && random.nextInt(100) < 70;
        return new PlantedRecord(
                id,
                subject.number(),
                code,
                old ? subject.oldNumber() : "",
                name,
                former,
                address,
                phone,
                district,
                industry);
    }

    private static String name(Subject subject, SplittableRandom random) {
        String written = subject.name();
        int dice = random.nextInt(100);
        if (dice < 16) {
            return replaced(subject, Lists.SOUNDS, random);
        }
        if (dice < 26) {
            return replaced(subject, Lists.LOOKS, random);
        }
        if (dice < 36) {
            return subject.name("", subject.brand());
        }
        if (dice < 44 && subject.place().length() >= 2) {
            String city = subject.place().substring(0, 2);
            return subject.brand() + "（" + city + "）" + subject.trade() + subject.form() + subject.branch();
        }
        if (dice < 54) {
            return shortForm(subject, random);
        }
        if (dice < 62 && !subject.formerBrand().isEmpty()) {
            return subject.name(subject.place(), subject.formerBrand());
        }
        if (dice < 66) {
            return traditional(written);
        }
        return dice < 69 ? wide(written) : written;
    }

    private static String shortForm(Subject subject, SplittableRandom random) {
        String branch = subject.branch();
        return switch (random.nextInt(3)) {
            case 0 -> subject.brand() + subject.trade() + branch;
            case 1 -> subject.place() + subject.brand() + branch;
            default ->
                subject.place()
                        + subject.brand()
                        + subject.trade()
                        + (subject.form().contains("公司") ? "公司" : "")
                        + branch;
        };
    }

    private static String replaced(Subject subject, Map<Character, String> others, SplittableRandom random) {
        char[] brand = subject.brand().toCharArray();
        int start = random.nextInt(brand.length);
        for (int i = 0; i < brand.length; i++) {
            int at = (start + i) % brand.length;
            String choice = others.get(brand[at]);
            if (choice != null && !choice.isEmpty()) {
                brand[at] = choice.charAt(random.nextInt(choice.length()));
                break;
            }
        }
        return subject.name(subject.place(), new String(brand));
    }

    private static String traditional(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(Lists.TRADITIONAL.getOrDefault(c, String.valueOf(c)));
        }
        return text.toString();
    }

    private static String wide(String name) {
        return name.replace("", "　").strip();
    }

    private static String address(Subject subject, SplittableRandom random) {
        Door door = subject.door();
        int dice = random.nextInt(100);
        if (dice < 30) {
            return door.usual();
        }
        if (dice < 48) {
            return door.reordered();
        }
        if (dice < 63) {
            return door.withoutDistrict();
        }
        if (dice < 74) {
            return door.coarse();
        }
        if (dice < 84) {
            return door.otherSigns();
        }
        return dice < 93 ? "" : Door.of(door.district(), random).usual();
    }

    private static String phone(String phone, SplittableRandom random) {
        int dice = random.nextInt(100);
        if (dice < 55) {
            return random.nextInt(5) == 0 ? phone.replace("-", "") : phone;
        }
        if (dice < 78) {
            return "";
        }
        if (dice < 84) {
            char[] digits = phone.toCharArray();
            digits[digits.length - 1 - random.nextInt(6)] = (char) ('0' + random.nextInt(10));
            return new String(digits);
        }
        return "13" + "%09d".formatted(random.nextInt(1_000_000_000));
    }
}
