package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** abnormal-listing: A1 follows unfiled reports within ten working days, A2 to A4 follow inspections. */
final class Listings {
    private Listings() {}

    static List<Listing> of(Life life) {
        List<Listing> listings = new ArrayList<>();
        Dice dice = life.dice("listing");
        LocalDate listedUntil = LocalDate.MIN;
        for (Filing filing : life.filings()) {
            LocalDate decided = life.world().ifReached(life.firm(), filing.due().plusDays(dice.between(6, 13)));
            boolean listed = filing.filed().isAfter(decided) && listedUntil.isBefore(decided);
            if (decided.equals(Days.NEVER) || !listed) {
                continue;
            }
            LocalDate removed = filing.done()
                    ? life.world().ifReached(life.firm(), filing.filed().plusDays(dice.between(1, 6)))
                    : Days.NEVER;
            listings.add(ended(life, new Listing(decided, "A1", removed, reason("A1", removed))));
            listedUntil = removed;
        }
        life.inspections().forEach(inspection -> followed(life, inspection, dice, listings));
        listings.sort(Comparator.comparing(Listing::date));
        return listings;
    }

    private static void followed(Life life, Inspection inspection, Dice dice, List<Listing> listings) {
        String ground = switch (inspection.code()) {
            case 2 -> dice.chance(400_000) ? "A2" : "";
            case 3 -> "A3";
            case 4 -> "A4";
            default -> "";
        };
        if (ground.isEmpty()) {
            return;
        }
        LocalDate decided = life.world()
                .ifReached(life.firm(), inspection.date().plusDays(ground.equals("A2") ? 18 : dice.between(3, 12)));
        if (decided.equals(Days.NEVER)) {
            return;
        }
        boolean repaired = dice.chance(life.conduct().of(800_000, 600_000, 350_000, 60_000));
        LocalDate removed =
                repaired ? life.world().ifReached(life.firm(), decided.plusDays(dice.between(15, 240))) : Days.NEVER;
        listings.add(ended(life, new Listing(decided, ground, removed, reason(ground, removed))));
    }

    /** A firm struck off leaves the list with it. */
    private static Listing ended(Life life, Listing listing) {
        boolean open = listing.removed().equals(Days.NEVER);
        return open && life.firm().fate() == Fate.CANCELLED
                ? new Listing(listing.date(), listing.ground(), life.firm().end(), "主体已注销")
                : listing;
    }

    private static String reason(String ground, LocalDate removed) {
        if (removed.equals(Days.NEVER)) {
            return "";
        }
        return switch (ground) {
            case "A1" -> "已补报未报年份的年度报告并公示";
            case "A2" -> "已履行即时信息公示义务";
            case "A3" -> "已更正公示信息";
            default -> "已办理住所变更登记或重新取得联系";
        };
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "YC");
        for (Listing listing : life.listings()) {
            rows.add(
                    listing.date().toString(),
                    listing.ground(),
                    World.BUREAU,
                    Days.cell(listing.removed()),
                    listing.reason());
        }
        return rows.list();
    }
}
