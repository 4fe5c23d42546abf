package cn.huijian.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comes in on one day: registrations and moves on weekdays, complaints every day. */
final class LiveDay {
    /** New firms for each firm and weekday: about a tenth of the register in a year. */
    private static final double BIRTHS = 0.10 / 250;

    private static final double MOVES = 0.04 / 250;
    private static final double COMPLAINTS = 0.10 / 365;

    /** Indices set aside for the newborn of one day. */
    private static final long ROOM = 100_000;

    private final World world;
    private final LocalDate day;
    private final Dice dice;
    private final List<LiveEvent> events = new ArrayList<>();

    private LiveDay(World world, LocalDate day) {
        this.world = world;
        this.day = day;
        this.dice = Dice.of(world.seed(), "live", day.toEpochDay());
    }

    static List<LiveEvent> of(World world, LocalDate day) {
        LiveDay live = new LiveDay(world, day);
        if (Days.isWeekday(day)) {
            live.births();
            live.moves();
        }
        live.complaints();
        return List.copyOf(live.events);
    }

    private void births() {
        long first = world.scale().total() + (day.toEpochDay() - world.asOf().toEpochDay()) * ROOM;
        for (int i = dice.poisson(BIRTHS * world.scale().total()); i > 0; i--) {
            Firm newborn = world.firms().newborn(first + i, day);
            events.add(new LiveEvent(Dataset.BUSINESS_ENTITY, RegisterRows.row(new Life(world, newborn))));
        }
    }

    /** A firm moves within the city; the register then has its new address. */
    private void moves() {
        for (int i = dice.poisson(MOVES * world.scale().total()); i > 0; i--) {
            Firm firm = someLiving();
            Place place = Addresses.place(firm.kind(), firm.trade(), dice);
            String item = firm.kind() == Kind.INDIVIDUAL || firm.kind() == Kind.BRANCH ? "经营场所" : "住所";
            fact(
                    Dataset.REGISTRATION_CHANGE,
                    firm,
                    day.toString(),
                    item,
                    firm.place().address(),
                    place.address());
            events.add(new LiveEvent(
                    Dataset.BUSINESS_ENTITY, RegisterRows.row(new Life(world, firm.movedTo(place)), day)));
        }
    }

    private void complaints() {
        for (int i = dice.poisson(COMPLAINTS * world.scale().total()); i > 0; i--) {
            Firm firm = someComplainedOf();
            fact(Dataset.COMPLAINT, firm, Complaints.cells(Complaints.one(world, firm, day, dice)));
        }
    }

    private Firm someLiving() {
        Firm firm = world.firms().firm(dice.below(world.scale().total()));
        while (firm.fate().ended()) {
            firm = world.firms().firm(dice.below(world.scale().total()));
        }
        return firm;
    }

    /** The worse its conduct and the more customers it has, the likelier. */
    private Firm someComplainedOf() {
        Firm firm = someLiving();
        while (dice.unit() * 3 > Complaints.rate(firm) * firm.conduct().eagerness()) {
            firm = someLiving();
        }
        return firm;
    }

    private void fact(Dataset dataset, Firm firm, String... cells) {
        List<String> row = new ArrayList<>();
        row.add(String.format(Locale.ROOT, "LIVE-%s-%04d", day.toString().replace("-", ""), events.size() + 1));
        row.add(firm.uscc());
        row.add(firm.name());
        row.addAll(List.of(cells));
        events.add(new LiveEvent(dataset, row));
    }
}
