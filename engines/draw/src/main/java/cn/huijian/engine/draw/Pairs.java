package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives two officers to each drawn target, in the order drawn ({@code lowest-band/1}): of those not recused, the ones in the
 * lowest load band are equal, and the lowest officer rank among them is sent. When a speciality is asked, the first of the
 * two is chosen among its holders.
 */
final class Pairs {
    private final Hash seed;
    private final OfficerRule rule;
    private final List<Transcript.OfficerLine> officers;
    private final Map<Hash, Long> given = new HashMap<>();

    Pairs(Hash seed, OfficerRule rule, List<Transcript.OfficerLine> officers) {
        this.seed = seed;
        this.rule = rule;
        this.officers = officers;
    }

    List<Transcript.Assignment> assign(List<Transcript.DrawnTarget> drawn) {
        return drawn.stream().map(this::assign).toList();
    }

    private Transcript.Assignment assign(Transcript.DrawnTarget target) {
        Set<Hash> recused = new HashSet<>();
        target.entrant().recusals().forEach(recusal -> recused.add(recusal.officer()));
        List<Transcript.OfficerLine> free = officers.stream()
                .filter(officer -> !recused.contains(officer.officer()))
                .toList();
        if (free.size() < OfficerRule.PER_TARGET) {
            return new Transcript.Assignment(target.leaf(), Transcript.Pairing.TOO_FEW_OFFICERS, List.of());
        }
        String speciality = target.entrant().speciality();
        boolean asked = rule.specialist() && !speciality.isEmpty();
        Optional<Hash> first = choose(
                target.leaf(),
                free.stream()
                        .filter(officer -> !asked || officer.specialities().contains(speciality))
                        .toList());
        if (first.isEmpty()) {
            return new Transcript.Assignment(target.leaf(), Transcript.Pairing.NO_SPECIALIST, List.of());
        }
        Optional<Hash> second = choose(
                target.leaf(),
                free.stream()
                        .filter(officer -> !officer.officer().equals(first.get()))
                        .toList());
        List<Hash> pair = new ArrayList<>(List.of(first.get()));
        second.ifPresent(pair::add);
        pair.forEach(officer -> given.merge(officer, 1L, Long::sum));
        return new Transcript.Assignment(target.leaf(), Transcript.Pairing.ASSIGNED, pair);
    }

    private Optional<Hash> choose(Hash target, List<Transcript.OfficerLine> candidates) {
        long lowest = candidates.stream().mapToLong(this::band).min().orElse(0);
        return candidates.stream()
                .filter(officer -> band(officer) == lowest)
                .map(Transcript.OfficerLine::officer)
                .min(Comparator.comparing((Hash officer) -> Tags.officerRank(seed, target, officer))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private long band(Transcript.OfficerLine officer) {
        long load = officer.load() + given.getOrDefault(officer.officer(), 0L) * rule.loadPerTarget();
        return load / rule.band();
    }
}
