package cn.huijian.city;

import java.time.LocalDate;
import java.util.List;

/** serious-violation-listing: after a grave penalty; some firms repair after a year (令44). */
final class SeriousListings {
    private SeriousListings() {}

    static List<SeriousListing> of(Life life) {
        Dice dice = life.dice("serious");
        return life.penalties().stream()
                .filter(Penalty::grave)
                .limit(1)
                .map(penalty -> listing(life, penalty, dice))
                .filter(listing -> !listing.date().equals(Days.NEVER))
                .toList();
    }

    private static SeriousListing listing(Life life, Penalty penalty, Dice dice) {
        LocalDate decided = life.world().ifReached(life.firm(), penalty.date().plusDays(dice.between(20, 60)));
        boolean repairs = dice.chance(life.conduct().of(900_000, 500_000, 250_000, 80_000));
        LocalDate removed = repairs && !decided.equals(Days.NEVER)
                ? life.world().ifReached(life.firm(), decided.plusDays(dice.between(370, 520)))
                : Days.NEVER;
        return new SeriousListing(decided, penalty.type() + "，受到较重行政处罚", removed);
    }

    static List<List<String>> rows(Life life) {
        Rows rows = new Rows(life, "YZ");
        for (SeriousListing listing : life.seriousListings()) {
            rows.add(listing.date().toString(), listing.ground(), World.BUREAU, Days.cell(listing.removed()));
        }
        return rows.list();
    }
}
