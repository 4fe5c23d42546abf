package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.SEED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The seed follows from the commitment and from what came later. */
final class SeedCheck {
    private SeedCheck() {}

    static void check(Transcript transcript) throws FaultFound {
        Statement statement = transcript.statement();
        FaultFound.unless(
                statement.commitment().equals(transcript.commitment()),
                SEED,
                "commitment",
                "is not the digest of the statement");
        switch (statement.seedPlan()) {
            case SeedPlan.PublicValue plan -> {
                FaultFound.unless(
                        plan.notBefore().isAfter(statement.committedAt()),
                        SEED,
                        "statement.seedSource.notBefore",
                        "the value may be older than the commitment");
                FaultFound.unless(
                        transcript.seedValue() instanceof SeedValue.Announced(String value)
                                && plan.form().accepts(value),
                        SEED,
                        "seed.value",
                        "not in the form " + plan.form().code());
            }
            case SeedPlan.CommitReveal plan -> reveals(transcript, plan);
        }
        Optional<Hash> seed = Seeds.seed(statement, transcript.seedValue());
        FaultFound.unless(
                seed.isPresent() && seed.get().equals(transcript.seed()),
                SEED,
                "seed.seed",
                "does not follow from commitment and value");
    }

    private static void reveals(Transcript transcript, SeedPlan.CommitReveal plan) throws FaultFound {
        List<SeedPlan.Account> accounts = plan.accounts();
        HashSet<String> names = new HashSet<>();
        HashSet<String> sections = new HashSet<>();
        accounts.forEach(account -> names.add(account.account()));
        accounts.forEach(account -> sections.add(account.section()));
        FaultFound.unless(
                accounts.size() == Seeds.ACCOUNTS
                        && names.size() == Seeds.ACCOUNTS
                        && sections.size() == Seeds.ACCOUNTS,
                SEED,
                "statement.seedSource.accounts",
                "not three accounts of three sections");
        if (!(transcript.seedValue() instanceof SeedValue.Revealed revealed)) {
            FaultFound.unless(false, SEED, "seed.value", "reveals are missing");
            return;
        }
        List<DrawOutcome.AccountFault> faults =
                Seeds.faults(transcript.statement().roundId(), plan, revealed);
        FaultFound.unless(faults.isEmpty(), SEED, "seed.value.reveals", faults.toString());
        for (int i = 0; i < accounts.size(); i++) {
            FaultFound.unless(
                    revealed.reveals().get(i).account().equals(accounts.get(i).account()),
                    SEED,
                    "seed.value.reveals[" + i + "].account",
                    "not in the order of the statement");
        }
    }
}
