package cn.huijian.entity;

import cn.huijian.access.Scope;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up business entities for other rooms. Rights are the caller's business here; the web edge of this room checks them itself. */
public interface Entities {
    Optional<BusinessEntity> find(EntityId id);

    Map<EntityId, BusinessEntity> findAll(Collection<EntityId> ids);

    /** Those of the entities that a reader may see. */
    default Set<EntityId> within(Scope scope, Collection<EntityId> ids) {
        return findAll(ids).values().stream()
                .filter(found -> scope.covers(found.unit()))
                .map(BusinessEntity::id)
                .collect(Collectors.toSet());
    }

    /** Which entity an identifier means at a point in time. */
    Optional<EntityId> resolve(GivenIdentifier identifier, KnownAt at);

    /** The same for many at once; unknown ones are absent. */
    Map<GivenIdentifier, EntityId> resolveAll(Collection<GivenIdentifier> identifiers, KnownAt at);

    /** All identifiers that mean this entity at a point in time: its code, old numbers, codes of merged records. */
    List<GivenIdentifier> identifiersOf(EntityId id, KnownAt at);

    /** The same for many entities at once; every entity asked for has an entry. Implementations answer with one query. */
    default Map<EntityId, List<GivenIdentifier>> identifiersOfAll(Collection<EntityId> ids, KnownAt at) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> identifiersOf(id, at)));
    }

    /** The firm that stands for each: itself, or the one it was merged into, as known now. Every entity asked for has an entry. */
    default Map<EntityId, EntityId> survivorsOf(Collection<EntityId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> id));
    }

    /** The firm that stands for this one now. */
    default EntityId survivorOf(EntityId id) {
        return survivorsOf(List.of(id)).getOrDefault(id, id);
    }

    /**
     * The firm and all that stand under it now, each of those asked for as the key of its own. A row of another room keeps the firm that it was opened
     * for (a merge moves no record): whoever lists the rows of a firm asks for those of all of these.
     */
    default Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, List::of));
    }

    /** The same for one firm. */
    default List<EntityId> membersOf(EntityId id) {
        return membersOf(List.of(id)).getOrDefault(id, List.of(id));
    }

    /** What to tell whoever works off something that was opened for the survivor while a merge stood, and stays with it now that it was undone. */
    default String remains(EntityUnmerged unmerged) {
        return "合并已撤销。本件开办于合并期间，撤销后仍记在“%s”名下；如所涉实为“%s”，请核对后处理。"
                .formatted(name(unmerged.survivor()), name(unmerged.restored()));
    }

    private String name(EntityId id) {
        return find(id).map(BusinessEntity::name).orElse("编号 " + id);
    }

    /** The register as it stood at a point in both times. */
    Optional<RegisterView> register(EntityId id, KnownAt at);

    /** All entities of the pool that an inspection plan draws from, in id order, none that was merged away; the caller closes it. */
    Stream<BusinessEntity> stream(PoolFilter filter);

    /** Finds up to {@code limit} entities whose name contains the text or whose code is the text. For the public side and look-ups. */
    List<BusinessEntity> search(String text, int limit);

    /**
     * Which entities form a pool.
     *
     * @param units stations; empty for all
     * @param kinds kinds; empty for all
     * @param industryPrefixes GB/T 4754 prefixes; empty for all
     * @param statuses register states that count; empty for all
     */
    record PoolFilter(List<Integer> units, List<String> kinds, List<String> industryPrefixes, List<String> statuses) {
        public PoolFilter {
            units = List.copyOf(units);
            kinds = List.copyOf(kinds);
            industryPrefixes = List.copyOf(industryPrefixes);
            statuses = List.copyOf(statuses);
        }
    }
}
