package cn.huijian.city;

import java.util.List;

/**
 * What happened to one firm. Later parts follow from earlier ones, as in life: an unfiled report or a closed door leads to a
 * listing, a failed sample or a proven report to a penalty, a grave penalty to the list of serious violations.
 */
final class Life {
    private final World world;
    private final Firm firm;
    private final Lazy<List<Change>> changes = new Lazy<>(() -> Changes.of(world(), firm()));
    private final Lazy<List<Filing>> filings = new Lazy<>(() -> Filings.of(this));
    private final Lazy<List<Inspection>> inspections = new Lazy<>(() -> Inspections.of(this));
    private final Lazy<List<Sampling>> samplings = new Lazy<>(() -> Samplings.of(this));
    private final Lazy<List<Complaint>> complaints = new Lazy<>(() -> Complaints.of(this));
    private final Lazy<List<Penalty>> penalties = new Lazy<>(() -> Penalties.of(this));
    private final Lazy<List<Listing>> listings = new Lazy<>(() -> Listings.of(this));
    private final Lazy<List<SeriousListing>> seriousListings = new Lazy<>(() -> SeriousListings.of(this));

    Life(World world, Firm firm) {
        this.world = world;
        this.firm = firm;
    }

    World world() {
        return world;
    }

    Firm firm() {
        return firm;
    }

    Conduct conduct() {
        return firm.conduct();
    }

    Dice dice(String topic) {
        return world.dice(topic, firm);
    }

    List<Change> changes() {
        return changes.get();
    }

    List<Filing> filings() {
        return filings.get();
    }

    List<Inspection> inspections() {
        return inspections.get();
    }

    List<Sampling> samplings() {
        return samplings.get();
    }

    List<Complaint> complaints() {
        return complaints.get();
    }

    List<Penalty> penalties() {
        return penalties.get();
    }

    List<Listing> listings() {
        return listings.get();
    }

    List<SeriousListing> seriousListings() {
        return seriousListings.get();
    }

    /** How many work there; grows with the capital. */
    int employees() {
        Dice dice = dice("size");
        return switch (firm.kind()) {
            case INDIVIDUAL -> 1 + dice.below(6);
            case COOPERATIVE -> 5 + dice.below(40);
            case BRANCH -> 2 + dice.below(25);
            case ENTERPRISE -> 1 + (int) (StrictMath.pow(firm.capital() / 100.0 + 4, 0.55) * (0.2 + 1.6 * dice.unit()));
        };
    }
}
