package cn.huijian.city;

import java.util.HexFormat;

/** The invented population: a person is a number; name and digest follow from it. */
final class Persons {
    /** Persons below this number run several firms; each other firm has its own. */
    private static final int SERIAL_SHARE = 60;

    private final long seed;
    private final int serial;

    Persons(long seed, int firms) {
        this.seed = seed;
        this.serial = Math.max(3, firms / SERIAL_SHARE);
    }

    String name(long person) {
        return Names.person(Dice.of(seed, "person", person));
    }

    /** 人员标识 as a source would give it: a salted digest, here of nobody. */
    String digest(long person) {
        Dice dice = Dice.of(seed, "person-digest", person);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(dice.next()) + hex.toHexDigits(dice.next());
    }

    /** The person who holds the given seat of a firm. */
    long holder(long firm, int seat, Dice dice) {
        return dice.chance(90_000) ? dice.below(serial) : serial + firm * 8 + seat;
    }
}
