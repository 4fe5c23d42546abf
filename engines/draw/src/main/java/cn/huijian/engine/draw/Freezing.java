package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Freezes a roster: after this nothing about it can be changed without the commitment telling. */
public final class Freezing {
    private Freezing() {}

    /** Freezes the input, or lists every reason why it cannot be. */
    public static FreezeOutcome freeze(DrawInput input) {
        List<FreezeOutcome.Problem> problems = new ArrayList<>(FreezeCheck.problems(input));
        if (!problems.isEmpty()) {
            return new FreezeOutcome.Refused(problems);
        }
        Map<List<String>, List<String>> merged =
                StratumMerging.merge(input.entrants(), input.plan().smallestStratum());
        Map<List<String>, String> labels = new HashMap<>();
        Hash labelKey = Tags.labelKey(input.secret());
        merged.values()
                .forEach(key ->
                        labels.computeIfAbsent(key, k -> Tags.label(input.plan().roundId(), labelKey, k)));
        if (labels.values().stream().distinct().count() < labels.size()) {
            return new FreezeOutcome.Refused(List.of(new FreezeOutcome.Problem(FreezeOutcome.Kind.LABEL_CLASH, "")));
        }
        Map<List<String>, String> labelOf = new HashMap<>();
        merged.forEach((from, to) -> labelOf.put(from, label(labels, to)));
        return new FreezeOutcome.Done(frozen(input, labels, labelOf));
    }

    private static Frozen frozen(DrawInput input, Map<List<String>, String> labels, Map<List<String>, String> labelOf) {
        RoundPlan plan = input.plan();
        OfficerRoster officers = OfficerRoster.of(plan.roundId(), input.secret(), input.officers());
        Leaves leaves = new Leaves(plan.roundId(), input.secret(), officers);
        TreeMap<String, List<Entrant>> strata = new TreeMap<>();
        for (Entrant entrant : input.entrants()) {
            strata.computeIfAbsent(label(labelOf, entrant.stratum()), key -> new ArrayList<>())
                    .add(entrant);
        }
        Map<String, List<Frozen.SealedLeaf>> sealed = new HashMap<>();
        strata.forEach((label, entrants) -> sealed.put(label, seal(leaves, label, entrants)));
        Transcript.Roster roster = roster(strata.keySet().stream().toList(), sealed, leaves, input.exclusions());

        List<Allocation.Candidate> candidates = candidates(plan, labels, strata);
        long pool = input.entrants().size() + (long) input.exclusions().size();
        long total = Rules.total(plan.planned(), pool, plan.minimumRate());
        List<Allocation.Row> allocation = Allocation.allocate(candidates, total);
        Rules rules = rules(input, allocation, pool, total);
        Statement statement = new Statement(
                plan.roundId(),
                plan.committedAt(),
                Tags.roster(TranscriptForm.rosterSummary(roster)),
                Tags.rules(rules.toJson()),
                Tags.officers(TranscriptForm.officerList(officers.lines())),
                input.seedPlan());
        return new Frozen(input, statement, rules, roster, allocation, sealed, officers);
    }

    private static List<Frozen.SealedLeaf> seal(Leaves leaves, String label, List<Entrant> entrants) {
        return entrants.parallelStream()
                .map(entrant -> new Frozen.SealedLeaf(leaves.leaf(label, entrant), entrant))
                .sorted(Comparator.comparing(Frozen.SealedLeaf::leaf))
                .toList();
    }

    private static Transcript.Roster roster(
            List<String> labels,
            Map<String, List<Frozen.SealedLeaf>> sealed,
            Leaves leaves,
            List<Exclusion> exclusions) {
        List<Transcript.StratumLeaves> strata = new ArrayList<>();
        for (String label : labels) {
            List<Hash> hashes = sealed.getOrDefault(label, List.of()).stream()
                    .map(Frozen.SealedLeaf::leaf)
                    .toList();
            strata.add(new Transcript.StratumLeaves(label, Tags.stratum(label, hashes), hashes));
        }
        List<Hash> excluded =
                exclusions.parallelStream().map(leaves::exclusion).sorted().toList();
        return new Transcript.Roster(strata, excluded);
    }

    private static List<Allocation.Candidate> candidates(
            RoundPlan plan, Map<List<String>, String> labels, Map<String, List<Entrant>> strata) {
        List<Allocation.Candidate> candidates = new ArrayList<>();
        labels.forEach((key, label) -> {
            List<Entrant> entrants = strata.getOrDefault(label, List.of());
            long size = entrants.size();
            long limit = Math.min(size, plan.cap(key.getFirst()).orElse(size));
            candidates.add(new Allocation.Candidate(label, key, size, weight(entrants), limit));
        });
        return candidates;
    }

    /** The sum of k; counted by value first, because a million fractions need not be added one by one. */
    private static Fraction weight(List<Entrant> entrants) {
        Map<Fraction, Long> counts = new HashMap<>();
        entrants.forEach(entrant -> counts.merge(entrant.weight(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Rules rules(DrawInput input, List<Allocation.Row> allocation, long pool, long total) {
        RoundPlan plan = input.plan();
        long given = allocation.stream().mapToLong(Allocation.Row::quota).sum();
        Hash weights = Tags.weights(
                plan.roundId(), Tags.salt(input.secret(), "weights"), TranscriptForm.weightTable(allocation));
        return new Rules(
                plan.title(),
                pool,
                input.exclusions().size(),
                plan.planned(),
                plan.minimumRate(),
                total,
                total - given,
                plan.officerRule(),
                weights,
                allocation.stream()
                        .map(row -> new Rules.Stratum(
                                row.candidate().label(), row.candidate().size(), row.quota()))
                        .toList());
    }

    private static String label(Map<List<String>, String> labels, List<String> key) {
        String label = labels.get(key);
        if (label == null) {
            throw new IllegalStateException("stratum without a label: " + key);
        }
        return label;
    }
}
