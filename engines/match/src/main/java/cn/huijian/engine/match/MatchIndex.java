package cn.huijian.engine.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All records that a new one is compared with. A record is added, found and removed by itself: nothing is ever compared with
 * everything.
 *
 * <p>One thread may change the index, or several may ask it, never both at a time; the caller sees to that.
 */
public final class MatchIndex {
    /** A block with more records than this says nothing and is closed. */
    public static final int LARGEST_BLOCK = 2_000;

    /** At most so many records are compared with one. */
    public static final int MOST_CANDIDATES = 50;

    /** A large index takes no more bytes of its {@link Room} for a record than this. */
    public static final int MOST_BYTES = 1_000;

    /** For how many pairs the parameters in use count when others are learned from them; see {@link Em}. */
    static final double BELIEVED = 500;

    private final Slots slots;
    private final Blocks blocks;
    private final Frequencies frequencies = new Frequencies();
    private final BlockKeys keys = new BlockKeys();
    private Parameters parameters;

    /** @throws IllegalArgumentException when the parameters are not of {@link FirmScheme#SCHEME} */
    public MatchIndex(Parameters parameters) {
        this(parameters, Room.HEAP, 0);
    }

    /**
     * @param room where the index lies
     * @param expected how many records will come; more may, but each doubling then takes new room
     * @throws IllegalArgumentException when the parameters are not of {@link FirmScheme#SCHEME}
     */
    public MatchIndex(Parameters parameters, Room room, int expected) {
        this.parameters = ofFirms(parameters);
        slots = new Slots(room, expected);
        blocks = new Blocks(room, expected);
    }

    /** The parameters by which pairs are decided from now on; {@link #learn} gives better ones than those of the start. */
    public void use(Parameters others) {
        parameters = ofFirms(others);
    }

    public Parameters parameters() {
        return parameters;
    }

    public int size() {
        return slots.size();
    }

    public boolean contains(long id) {
        return slots.find(id) != Slots.NONE;
    }

    /** @throws IllegalArgumentException when the index holds a record of this id */
    public void add(MatchRecord entry) {
        add(prepare(entry));
    }

    /**
     * Folds a record and takes it apart, which is most of the work of adding it and, unlike {@link #add(Prepared)}, may be done by
     * several threads at once.
     */
    public static Prepared prepare(MatchRecord entry) {
        return new Prepared(entry.id(), Packed.of(entry));
    }

    /** A record ready to be added. */
    public static final class Prepared {
        private final long id;
        private final char[] packed;

        private Prepared(long id, char[] packed) {
            this.id = id;
            this.packed = packed;
        }
    }

    /** @throws IllegalArgumentException when the index holds a record of this id */
    public void add(Prepared entry) {
        int slot = slots.add(entry.id, entry.packed);
        keys.read(entry.packed);
        for (int k = 0; k < keys.size(); k++) {
            blocks.add(keys.key(k), slot);
            if (keys.brand(k)) {
                int now = blocks.count(keys.key(k));
                frequencies.changed(now - 1, now);
            }
        }
    }

    /** False when there is no record of this id. */
    public boolean remove(long id) {
        int slot = slots.find(id);
        char[] packed = slot == Slots.NONE ? null : slots.packed(slot);
        if (packed == null) {
            return false;
        }
        keys.read(packed);
        for (int k = 0; k < keys.size(); k++) {
            blocks.remove(keys.key(k), slot);
            if (keys.brand(k)) {
                int now = blocks.count(keys.key(k));
                frequencies.changed(now + 1, now);
            }
        }
        slots.remove(slot);
        return true;
    }

    /** At most {@value #MOST_CANDIDATES} records that share a block with this one, closest first; never the one of the same id. */
    public List<Candidate> candidates(MatchRecord entry) {
        Search search = new Search();
        int found = search(search, Packed.of(entry), slots.find(entry.id()));
        List<Candidate> candidates = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            candidates.add(new Candidate(slots.id(search.slots[i]), search.closeness[i]));
        }
        return candidates;
    }

    /** The candidates that are the same subject or may be (SAME and GREY), most probable first. */
    public List<Match> matches(MatchRecord entry) {
        char[] packed = Packed.of(entry);
        Search search = new Search();
        int found = search(search, packed, slots.find(entry.id()));
        Deciding deciding = deciding();
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            char[] other = packed(search.slots[i]);
            long pattern = FirmComparison.compare(packed, other);
            int identifiers = Deciding.identifiers(packed, other);
            double sum = deciding.sum(packed, other, pattern, identifiers);
            if (deciding.verdict(deciding.ground(pattern, identifiers), sum) != Verdict.DIFFERENT) {
                matches.add(new Match(slots.id(search.slots[i]), deciding.decide(packed, other)));
            }
        }
        matches.sort(Comparator.comparing((Match match) -> match.decision().verdict())
                .thenComparingDouble(match -> -match.decision().probability())
                .thenComparingLong(Match::id));
        return matches;
    }

    /** Decides any two records, indexed or not; how rare a 字号 is, the index knows. Symmetric in its arguments. */
    public Decision decide(MatchRecord left, MatchRecord right) {
        return deciding().decide(Packed.of(left), Packed.of(right));
    }

    /** Decides two records of the index; empty when one is not there. */
    public Optional<Decision> decide(long left, long right) {
        int a = slots.find(left);
        int b = slots.find(right);
        return a == Slots.NONE || b == Slots.NONE
                ? Optional.empty()
                : Optional.of(deciding().decide(packed(a), packed(b)));
    }

    /**
     * Learns parameters from the candidate pairs of at most {@code records} records spread evenly over the index, by EM from the
     * present ones; pairs with valid codes on both sides are the known truth. The index itself goes on with its old parameters
     * until {@link #use}.
     *
     * @throws IllegalArgumentException when no two records share a block
     */
    public Em.Learned learn(int records) {
        Patterns patterns = new Patterns(FirmScheme.SCHEME);
        Search search = new Search();
        int step = Math.max(1, slots.end() / Math.max(1, records));
        for (int slot = 0; slot < slots.end(); slot += step) {
            char[] packed = slots.packed(slot);
            int found = packed == null ? 0 : search(search, packed, slot);
            for (int i = 0; packed != null && i < found; i++) {
                char[] other = packed(search.slots[i]);
                patterns.add(
                        FirmComparison.compare(packed, other) & FirmComparison.LEVELS,
                        label(Deciding.identifiers(packed, other)));
            }
        }
        return Em.learn(patterns, parameters, BELIEVED);
    }

    private static Patterns.Label label(int identifiers) {
        return switch (identifiers) {
            case Deciding.SHARED -> Patterns.Label.SAME;
            case Deciding.DIFFERS -> Patterns.Label.DIFFERENT;
            default -> Patterns.Label.OPEN;
        };
    }

    private int search(Search search, char[] packed, int self) {
        return search.find(blocks, slots.size(), packed, self, Integer.MAX_VALUE);
    }

    Deciding deciding() {
        return new Deciding(parameters, frequencies, blocks);
    }

    Slots slots() {
        return slots;
    }

    Blocks blocks() {
        return blocks;
    }

    private char[] packed(int slot) {
        char[] packed = slots.packed(slot);
        if (packed == null) {
            throw new IllegalStateException("a block names a record that is gone");
        }
        return packed;
    }

    private static Parameters ofFirms(Parameters given) {
        if (!given.scheme().equals(FirmScheme.SCHEME)) {
            throw new IllegalArgumentException(
                    "parameters of another scheme: " + given.scheme().name());
        }
        return given;
    }
}
