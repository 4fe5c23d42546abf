package cn.huijian.dossier;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records and reads facts. */
public interface Dossier {
    /** Appends facts in the caller's transaction; each gets its id, or the id it already had under its idempotency key. Refused if a schema is not met. */
    Outcome<List<FactId>> append(List<NewFact> facts, Actor actor);

    /** Appends a fact that takes the place of another, with the ground. The old one stays and is shown as corrected. */
    Outcome<FactId> correct(FactId wrong, NewFact right, String ground, Actor actor);

    /** Withdraws a fact, with the ground. It stays and is shown as retracted. */
    Outcome<FactId> retract(FactId wrong, String ground, Actor actor);

    /** The fact as known now, corrected or retracted ones too (see {@link Fact#standing()}). An act of retraction is not a fact. */
    Optional<Fact> find(FactId id);

    /**
     * The facts that stand for an entity at a point in both times, of these types (empty for all), newest event first, at most {@code limit}: what
     * happened on or before {@code validOn}, ended or not, as known at {@code knownAt}.
     */
    List<Fact> list(EntityId entity, KnownAt at, Set<String> types, int limit);

    /**
     * The standing facts of many entities at once, for bulk scoring; every entity asked for has an entry. Of the subjects of each fact only the one
     * through which it was found is given.
     */
    Map<EntityId, List<Fact>> listAll(Collection<EntityId> entities, KnownAt at, Set<String> types);

    /** Which fact types this instance ever received a feed of (or recorded itself): the others are unknown, not zero. */
    Set<String> feedsReceived(KnownAt at);
}
