package cn.huijian.inspection;

import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.NewFact;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Facts in memory: what was appended, corrected, retracted, and earlier inspections put there by the test. */
final class FakeDossier implements Dossier {
    final List<NewFact> appended = new ArrayList<>();
    final Map<FactId, String> grounds = new HashMap<>();
    private final Map<EntityId, List<Fact>> known = new HashMap<>();

    /** An earlier random inspection, as an import would have brought it. */
    void inspectedBefore(EntityId firm, LocalDate on) {
        var attributes = JsonMapper.shared()
                .createObjectNode()
                .put("planNumber", "CJ-2025-0001")
                .put("resultCode", "1");
        known.computeIfAbsent(firm, any -> new ArrayList<>())
                .add(new Fact(
                        new FactId(9000 + known.size()),
                        "inspection-result",
                        "test",
                        List.of(),
                        on,
                        null,
                        Instant.EPOCH,
                        "test",
                        firm + "/" + on,
                        1,
                        "",
                        null,
                        new UnitId(1),
                        attributes,
                        Fact.Standing.STANDS,
                        null,
                        null));
    }

    @Override
    public Outcome<List<FactId>> append(List<NewFact> facts, Actor actor) {
        return Outcome.done(facts.stream().map(this::add).toList());
    }

    private FactId add(NewFact fact) {
        appended.add(fact);
        return new FactId(appended.size());
    }

    @Override
    public Outcome<FactId> correct(FactId wrong, NewFact right, String ground, Actor actor) {
        grounds.put(wrong, ground);
        return Outcome.done(add(right));
    }

    @Override
    public Outcome<FactId> retract(FactId wrong, String ground, Actor actor) {
        grounds.put(wrong, ground);
        return Outcome.done(wrong);
    }

    @Override
    public Optional<Fact> find(FactId id) {
        return Optional.empty();
    }

    @Override
    public List<Fact> list(EntityId entity, KnownAt at, Set<String> types, int limit) {
        return known.getOrDefault(entity, List.of());
    }

    @Override
    public Map<EntityId, List<Fact>> listAll(Collection<EntityId> entities, KnownAt at, Set<String> types) {
        var facts = new HashMap<EntityId, List<Fact>>();
        entities.forEach(entity -> facts.put(entity, known.getOrDefault(entity, List.of())));
        return facts;
    }

    @Override
    public Set<String> feedsReceived(KnownAt at) {
        return Set.of("inspection-result");
    }
}
