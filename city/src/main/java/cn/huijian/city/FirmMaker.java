package cn.huijian.city;

import java.time.LocalDate;
import java.util.Locale;

/** Makes any firm of the city from its index. */
final class FirmMaker {
    /** Firms older than the reform of 1 October 2015 keep their old 注册号. */
    private static final LocalDate REFORM = LocalDate.of(2015, 10, 1);

    private final long seed;
    private final CityScale scale;
    private final LocalDate asOf;
    private final Population population;
    private final Codes codes;
    private final Names names;
    private final Persons persons;

    FirmMaker(CityScale scale, long seed, LocalDate asOf) {
        this.seed = seed;
        this.scale = scale;
        this.asOf = asOf;
        this.population = new Population(scale, seed);
        this.codes = new Codes(seed);
        this.names = new Names(seed);
        this.persons = new Persons(seed, scale.total());
    }

    Persons persons() {
        return persons;
    }

    Names names() {
        return names;
    }

    /** A firm that is in the register on the day the city is seen. */
    Firm firm(long index) {
        Kind kind = population.kind(index);
        LocalDate established = established(kind, Dice.of(seed, "established", index));
        return kind == Kind.BRANCH ? branch(index, established) : whole(index, kind, established);
    }

    /** A firm registered later, with an index beyond the register. */
    Firm newborn(long index, LocalDate day) {
        Dice dice = Dice.of(seed, "newborn", index);
        Kind kind = dice.chance(1_000_000.0 * scale.enterprises() / scale.total()) ? Kind.ENTERPRISE : Kind.INDIVIDUAL;
        return whole(index, kind, day);
    }

    private Firm whole(long index, Kind kind, LocalDate established) {
        Dice dice = Dice.of(seed, "firm", index);
        Trade trade = Trade.pick(kind, dice);
        Place place = Addresses.place(kind, trade, dice);
        String type = Types.of(kind, dice);
        String brand = names.brand(index);
        String street = place.grid().substring(0, place.grid().length() - 2);
        String name = switch (kind) {
            case INDIVIDUAL -> FirmNames.individual(brand, trade, street, established, dice);
            case COOPERATIVE -> FirmNames.cooperative(brand, trade);
            case ENTERPRISE, BRANCH -> FirmNames.enterprise(brand, trade, type, dice);
        };
        return complete(index, kind, trade, brand, name, established, type, place, dice);
    }

    private Firm branch(long index, LocalDate established) {
        Dice dice = Dice.of(seed, "firm", index);
        Firm parent = firm(population.someEnterprise(dice));
        Place place = Addresses.place(Kind.BRANCH, parent.trade(), dice);
        String street = place.grid().substring(0, place.grid().length() - 2);
        String name = FirmNames.branch(parent.name(), street, dice);
        LocalDate day = Days.later(
                established,
                Days.earlier(asOf, Days.weekday(parent.established().plusDays(90))));
        String type = parent.type().startsWith("有限责任公司") ? parent.type().replaceFirst("有限责任公司", "有限责任公司分公司") : "分公司";
        return complete(index, Kind.BRANCH, parent.trade(), parent.brand(), name, day, type, place, dice);
    }

    private Firm complete(
            long index,
            Kind kind,
            Trade trade,
            String brand,
            String name,
            LocalDate established,
            String type,
            Place place,
            Dice dice) {
        Conduct conduct = Conduct.pick(dice);
        boolean old = established.isBefore(REFORM);
        String division = dice.chance(930_000) ? "509901" : "509902";
        String uscc = codes.uscc(kind, division, index, old && kind != Kind.INDIVIDUAL);
        String registerNumber = old ? codes.registerNumber(kind, division, index) : "";
        Fate fate = fate(conduct, established, dice);
        LocalDate end = fate.ended() ? end(established, dice) : asOf;
        long person = persons.holder(index, 0, dice);
        long capital = Capital.amount(kind, type, dice);
        String currency = Capital.currency(kind, dice);
        String phone = dice.chance(kind == Kind.INDIVIDUAL ? 150_000 : 600_000)
                ? String.format(Locale.ROOT, "023-0%07d", dice.below(10_000_000))
                : String.format(Locale.ROOT, "129%08d", dice.below(100_000_000));
        return new Firm(
                index,
                kind,
                trade,
                conduct,
                brand,
                name,
                uscc,
                registerNumber,
                established,
                type,
                person,
                capital,
                currency,
                place,
                fate,
                end,
                phone);
    }

    private LocalDate established(Kind kind, Dice dice) {
        double years = switch (kind) {
            case ENTERPRISE -> 26;
            case INDIVIDUAL -> 20;
            case COOPERATIVE, BRANCH -> 15;
        };
        long daysAgo = (long) (years * 365 * StrictMath.pow(dice.unit(), 1.35));
        return Days.earlier(asOf, Days.weekday(asOf.minusDays(daysAgo)));
    }

    private Fate fate(Conduct conduct, LocalDate established, Dice dice) {
        int roll = dice.below(1_000_000);
        if (established.plusYears(2).isAfter(asOf)) {
            return Fate.ALIVE;
        }
        int revoked = (int) conduct.of(0, 700, 30_000, 240_000);
        if (roll < revoked) {
            return Fate.REVOKED;
        }
        int cancelled = revoked + 14_000;
        if (roll < cancelled) {
            return Fate.CANCELLED;
        }
        return roll < cancelled + 4_000 ? Fate.SUSPENDED : Fate.ALIVE;
    }

    private LocalDate end(LocalDate established, Dice dice) {
        LocalDate first = Days.later(asOf.minusYears(3), established.plusYears(1));
        return Days.earlier(asOf, Days.weekday(dice.day(first, asOf.minusDays(20))));
    }
}
