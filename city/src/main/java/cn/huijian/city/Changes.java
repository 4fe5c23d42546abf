package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Changes of registration in the last three years, told backwards from what the register says now. */
final class Changes {
    private static final int SEATS_OF_FORMER_HEADS = 4;

    private Changes() {}

    /** Latest first. */
    static List<Change> of(World world, Firm firm) {
        Dice dice = world.dice("changes", firm);
        double years = world.years(firm);
        if (years <= 0) {
            return List.of();
        }
        double rate = firm.kind() == Kind.ENTERPRISE ? 0.24 : 0.05;
        List<LocalDate> days = new ArrayList<>();
        for (int i = dice.poisson(rate * years); i > 0; i--) {
            days.add(world.day(firm, dice));
        }
        boolean restless = firm.kind() == Kind.ENTERPRISE
                && dice.chance(firm.conduct().of(1_000, 6_000, 60_000, 180_000))
                && years > 1;
        if (restless) {
            for (int i = 0; i < 4; i++) {
                days.add(world.act(firm, firm.end().minusDays(dice.between(10, 330))));
            }
        }
        List<LocalDate> latestFirst =
                days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        return told(world, firm, latestFirst, restless, dice);
    }

    private static List<Change> told(World world, Firm firm, List<LocalDate> days, boolean restless, Dice dice) {
        Map<String, String> current = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        long head = firm.person();
        int formerHeads = 0;
        for (LocalDate day : days) {
            String item = item(firm.kind(), restless, dice);
            boolean newHead = item.equals("法定代表人") || item.equals("负责人");
            long former = newHead ? world.firms().persons().holder(firm.index(), 1 + formerHeads, dice) : -1;
            if (newHead && (former == head || formerHeads == SEATS_OF_FORMER_HEADS)) {
                continue;
            }
            String after = current.computeIfAbsent(item, key -> now(world, firm, key));
            String before = newHead ? world.firms().persons().name(former) : before(world, firm, item, after, dice);
            if (before.equals(after)) {
                continue;
            }
            changes.add(new Change(day, item, before, after, former));
            current.put(item, before);
            if (newHead) {
                head = former;
                formerHeads++;
            }
        }
        return List.copyOf(changes);
    }

    /** Names that the firm bore before, latest first. */
    static Stream<String> formerNames(List<Change> changes) {
        return changes.stream().filter(change -> change.item().equals("名称")).map(Change::before);
    }

    private static String item(Kind kind, boolean restless, Dice dice) {
        if (restless && dice.chance(750_000)) {
            return dice.word("法定代表人 住所");
        }
        return switch (kind) {
            case ENTERPRISE, COOPERATIVE -> dice.word("法定代表人 住所 住所 注册资本 经营范围 经营范围 经营范围 名称");
            case BRANCH -> dice.word("负责人 经营场所 经营范围");
            case INDIVIDUAL -> dice.word("经营场所 经营范围 经营范围 名称");
        };
    }

    private static String now(World world, Firm firm, String item) {
        return switch (item) {
            case "名称" -> firm.name();
            case "住所", "经营场所" -> firm.place().address();
            case "注册资本" -> amount(firm.capital());
            case "经营范围" -> firm.trade().scope();
            default -> world.firms().persons().name(firm.person());
        };
    }

    private static String before(World world, Firm firm, String item, String after, Dice dice) {
        return switch (item) {
            case "名称" -> {
                long elsewhere = world.scale().total() + 1_000_000L + firm.index();
                yield after.replace(firm.brand(), world.firms().names().brand(elsewhere));
            }
            case "住所", "经营场所" ->
                Addresses.place(firm.kind(), firm.trade(), dice).address();
            case "注册资本" -> amount(Math.max(100, firm.capital() / dice.between(2, 5)));
            default -> after.contains("；") ? after.substring(0, after.lastIndexOf('；')) : after;
        };
    }

    private static String amount(long hundredths) {
        return String.format(Locale.ROOT, "%d.%02d万元", hundredths / 100, hundredths % 100);
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "BG");
        for (Change change : life.changes().reversed()) {
            rows.add(change.date().toString(), change.item(), change.before(), change.after());
        }
        return rows.list();
    }
}
