package cn.huijian.engine.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where the seed will come from; named before the seed exists. */
public sealed interface SeedPlan {

    /**
     * A value that will become public later, e.g. the lottery draw 双色球第2026134期.
     *
     * @param name which value, so that it can be only one
     * @param form how it is written down, so that it can be written in one way only
     * @param notBefore the earliest time it may exist; later than the commitment; whole seconds
     */
    record PublicValue(String name, PublicForm form, Instant notBefore) implements SeedPlan {
        public PublicValue {
            if (name.isBlank() || !notBefore.truncatedTo(ChronoUnit.SECONDS).equals(notBefore)) {
                throw new IllegalArgumentException("a name and a time in whole seconds are needed");
            }
        }
    }

    /** Three people of three different sections, each of whom has committed to a value and reveals it later. */
    record CommitReveal(List<Account> accounts) implements SeedPlan {
        public CommitReveal {
            accounts = List.copyOf(accounts);
        }
    }

    /** One of the three: his account, his section, and the digest of his value ({@link Seeds#commit}). */
    record Account(String account, String section, Hash commit) {}
}
