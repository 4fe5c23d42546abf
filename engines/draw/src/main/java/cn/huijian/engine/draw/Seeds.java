package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commitments of the three accounts, and the seed. */
public final class Seeds {
    static final String PUBLIC_VALUE = "public-value";
    static final String COMMIT_REVEAL = "commit-reveal";
    static final int ACCOUNTS = 3;

    private Seeds() {}

    /**
     * What an account publishes before the commitment.
     *
     * @param nonce 32 random bytes in 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException when the nonce is not of that form
     */
    public static Hash commit(String roundId, String account, String nonce, String value) {
        if (!nonce.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a nonce has 64 lower-case hexadecimal digits");
        }
        return Tags.reveal(roundId, account, HexFormat.of().parseHex(nonce), value);
    }

    /** Accounts that fail, in the order of the plan, then strangers; empty when all three revealed truly. */
    public static List<DrawOutcome.AccountFault> faults(
            String roundId, SeedPlan.CommitReveal plan, SeedValue.Revealed value) {
        List<DrawOutcome.AccountFault> faults = new ArrayList<>();
        Map<String, SeedValue.Reveal> byAccount = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (SeedValue.Reveal reveal : value.reveals()) {
            if (byAccount.put(reveal.account(), reveal) != null) {
                twice.add(reveal.account());
            }
        }
        for (SeedPlan.Account account : plan.accounts()) {
            SeedValue.Reveal reveal = byAccount.remove(account.account());
            if (reveal == null) {
                faults.add(new DrawOutcome.AccountFault(account.account(), DrawOutcome.AccountFaultKind.MISSING));
            } else if (twice.contains(account.account())) {
                faults.add(new DrawOutcome.AccountFault(account.account(), DrawOutcome.AccountFaultKind.TWICE));
            } else if (!truthful(roundId, account, reveal)) {
                faults.add(new DrawOutcome.AccountFault(account.account(), DrawOutcome.AccountFaultKind.FALSE));
            }
        }
        byAccount.keySet().stream()
                .sorted()
                .map(name -> new DrawOutcome.AccountFault(name, DrawOutcome.AccountFaultKind.UNKNOWN_ACCOUNT))
                .forEach(faults::add);
        return faults;
    }

    private static boolean truthful(String roundId, SeedPlan.Account account, SeedValue.Reveal reveal) {
        return reveal.nonce().matches("[0-9a-f]{64}")
                && commit(roundId, reveal.account(), reveal.nonce(), reveal.value())
                        .equals(account.commit());
    }

    /** The seed, or nothing when the value does not fit the statement. */
    static Optional<Hash> seed(Statement statement, SeedValue value) {
        return switch (statement.seedPlan()) {
            case SeedPlan.PublicValue plan
            when value instanceof SeedValue.Announced(String announced)
                    && plan.form().accepts(announced) ->
                Optional.of(Tags.seed(statement.commitment(), PUBLIC_VALUE, List.of(plan.name(), announced)));
            case SeedPlan.CommitReveal plan
            when value instanceof SeedValue.Revealed revealed
                    && faults(statement.roundId(), plan, revealed).isEmpty() ->
                Optional.of(Tags.seed(statement.commitment(), COMMIT_REVEAL, inOrder(plan, revealed)));
            default -> Optional.empty();
        };
    }

    /** account, value, account, value … in the order of the statement. */
    private static List<String> inOrder(SeedPlan.CommitReveal plan, SeedValue.Revealed revealed) {
        List<String> fields = new ArrayList<>();
        for (SeedPlan.Account account : plan.accounts()) {
            for (SeedValue.Reveal reveal : revealed.reveals()) {
                if (reveal.account().equals(account.account())) {
                    fields.add(reveal.account());
                    fields.add(reveal.value());
                }
            }
        }
        return fields;
    }
}
