package cn.huijian.engine.draw;

import java.util.List;

/** What came into being after the commitment: the public value as written, or the reveals. */
public sealed interface SeedValue {

    /** The public value, in the form that the seed plan names. */
    record Announced(String value) implements SeedValue {}

    /** Those of the three values that were revealed, in any order. */
    record Revealed(List<Reveal> reveals) implements SeedValue {
        public Revealed {
            reveals = List.copyOf(reveals);
        }
    }

    /**
     * One revealed value.
     *
     * @param account who reveals
     * @param nonce 32 random bytes in 64 lower-case hexadecimal digits, drawn when committing
     * @param value what was chosen, any text
     */
    record Reveal(String account, String nonce, String value) {}
}
