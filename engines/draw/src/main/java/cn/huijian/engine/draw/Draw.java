package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Draws from a frozen roster. */
public final class Draw {
    private Draw() {}

    /** Draws with what came into being after the commitment; the transcript is the staff copy. */
    public static DrawOutcome draw(Frozen frozen, SeedValue value) {
        Statement statement = frozen.statement();
        Optional<Hash> seed = Seeds.seed(statement, value);
        if (seed.isPresent()) {
            return new DrawOutcome.Drawn(transcript(frozen, value, seed.get()));
        }
        return switch (value) {
            case SeedValue.Announced(String announced) -> new DrawOutcome.SeedRefused(announced);
            case SeedValue.Revealed revealed
            when statement.seedPlan() instanceof SeedPlan.CommitReveal plan ->
                new DrawOutcome.SeedWithheld(Seeds.faults(statement.roundId(), plan, revealed));
            case SeedValue.Revealed revealed ->
                new DrawOutcome.SeedRefused(revealed.reveals().size() + " reveals");
        };
    }

    private static Transcript transcript(Frozen frozen, SeedValue value, Hash seed) {
        RoundSecret secret = frozen.input().secret();
        List<Transcript.DrawnTarget> drawn = new ArrayList<>();
        List<Transcript.ReasonOpening> reasons = new ArrayList<>();
        Leaves leaves = new Leaves(frozen.statement().roundId(), secret, frozen.officers());
        for (Winner winner : winners(frozen, seed)) {
            Entrant entrant = winner.sealed.entrant();
            drawn.add(new Transcript.DrawnTarget(
                    winner.sealed.leaf(),
                    winner.label,
                    winner.rank,
                    leaves.salt(entrant.code()),
                    leaves.open(entrant)));
            entrant.recusals().stream()
                    .map(recusal -> new Transcript.ReasonOpening(
                            winner.sealed.leaf(),
                            frozen.officers().digest(recusal.certificate()),
                            leaves.reasonSalt(entrant.code(), recusal.certificate()),
                            recusal.reason()))
                    .sorted(Comparator.comparing(Transcript.ReasonOpening::officer))
                    .forEach(reasons::add);
        }
        List<Transcript.Assignment> assignments =
                new Pairs(seed, frozen.rules().officerRule(), frozen.officers().lines()).assign(drawn);
        List<Transcript.OfficerOpening> openings = openings(frozen, assignments);
        return new Transcript(
                frozen.statement(),
                frozen.statement().commitment(),
                frozen.rules(),
                frozen.roster(),
                frozen.officers().lines(),
                ordered(frozen.statement().seedPlan(), value),
                seed,
                drawn,
                assignments,
                openings,
                result(drawn, assignments, openings),
                Optional.of(new Transcript.StaffPart(
                        Tags.labelKey(secret), Tags.salt(secret, "weights"), frozen.allocation(), reasons)));
    }

    static Hash result(
            List<Transcript.DrawnTarget> drawn,
            List<Transcript.Assignment> assignments,
            List<Transcript.OfficerOpening> openings) {
        return Tags.result(
                TranscriptForm.drawnList(drawn),
                TranscriptForm.assignmentList(assignments),
                TranscriptForm.openingList(openings));
    }

    private record Winner(Frozen.SealedLeaf sealed, String label, Hash rank) {}

    private static List<Winner> winners(Frozen frozen, Hash seed) {
        List<Winner> winners = new ArrayList<>();
        for (Rules.Stratum stratum : frozen.rules().strata()) {
            List<Frozen.SealedLeaf> sealed = frozen.leaves(stratum.label());
            List<Hash> hashes = sealed.stream().map(Frozen.SealedLeaf::leaf).toList();
            for (Ranking.Ranked ranked : Ranking.lowest(seed, hashes, stratum.quota())) {
                winners.add(new Winner(sealed.get(ranked.index()), stratum.label(), ranked.rank()));
            }
        }
        winners.sort(Comparator.comparing(Winner::rank).thenComparing(winner -> winner.sealed.leaf()));
        return winners;
    }

    private static List<Transcript.OfficerOpening> openings(Frozen frozen, List<Transcript.Assignment> assignments) {
        TreeSet<Hash> assigned = new TreeSet<>();
        assignments.forEach(assignment -> assigned.addAll(assignment.officers()));
        return assigned.stream()
                .map(officer -> frozen.officers().open(officer, frozen.input().secret()))
                .toList();
    }

    /** Reveals stand in the transcript in the order of the statement. */
    private static SeedValue ordered(SeedPlan plan, SeedValue value) {
        if (plan instanceof SeedPlan.CommitReveal(List<SeedPlan.Account> accounts)
                && value instanceof SeedValue.Revealed(List<SeedValue.Reveal> reveals)) {
            List<String> order =
                    accounts.stream().map(SeedPlan.Account::account).toList();
            return new SeedValue.Revealed(reveals.stream()
                    .sorted(Comparator.comparingInt(reveal -> order.indexOf(reveal.account())))
                    .toList());
        }
        return value;
    }
}
