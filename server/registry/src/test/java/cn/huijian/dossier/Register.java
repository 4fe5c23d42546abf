package cn.huijian.dossier;

import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.RegisterView;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A register of a few firms in memory. What a code means can be changed, as by a merge and its undoing. */
public final class Register implements Entities {
    private final Map<EntityId, BusinessEntity> firms = new LinkedHashMap<>();
    private final Map<GivenIdentifier, EntityId> meanings = new HashMap<>();
    private final Map<EntityId, EntityId> survivors = new HashMap<>();
    private final Map<EntityId, List<GivenIdentifier>> names = new HashMap<>();

    /** A firm with a code, supervised by a station. */
    public EntityId add(String uscc, String name, int unit) {
        return add(uscc, uscc, name, unit);
    }

    /** The same for a firm that facts name by another number than its code. */
    public EntityId add(String number, String uscc, String name, int unit) {
        var id = new EntityId(firms.size() + 1L);
        firms.put(
                id,
                new BusinessEntity(
                        id,
                        uscc,
                        name,
                        "企业",
                        "存续",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new UnitId(unit),
                        true));
        means(number, id);
        return id;
    }

    /** What else the register says of a firm. */
    public void put(BusinessEntity firm) {
        firms.put(firm.id(), firm);
    }

    /** From now on the code means this firm. */
    public void means(String uscc, EntityId id) {
        EntityId before = meanings.put(code(uscc), id);
        if (before != null) {
            names.getOrDefault(before, new ArrayList<>()).remove(code(uscc));
        }
        names.computeIfAbsent(id, any -> new ArrayList<>()).add(code(uscc));
    }

    /** The firm is merged into another; with itself it stands alone again. */
    public void merge(EntityId firm, EntityId into) {
        survivors.put(firm, into);
    }

    @Override
    public Map<EntityId, EntityId> survivorsOf(Collection<EntityId> ids) {
        var found = new HashMap<EntityId, EntityId>();
        ids.forEach(id -> found.put(id, survivors.getOrDefault(id, id)));
        return found;
    }

    @Override
    public Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> ids) {
        var found = new HashMap<EntityId, List<EntityId>>();
        ids.forEach(id -> found.put(
                id,
                firms.keySet().stream()
                        .filter(firm -> firm.equals(id)
                                || survivors.getOrDefault(firm, firm).equals(id))
                        .toList()));
        return found;
    }

    public static GivenIdentifier code(String uscc) {
        return new GivenIdentifier(Scheme.USCC, uscc);
    }

    @Override
    public Optional<BusinessEntity> find(EntityId id) {
        return Optional.ofNullable(firms.get(id));
    }

    @Override
    public Map<EntityId, BusinessEntity> findAll(Collection<EntityId> ids) {
        var found = new LinkedHashMap<EntityId, BusinessEntity>();
        ids.forEach(id -> find(id).ifPresent(firm -> found.put(id, firm)));
        return found;
    }

    @Override
    public Optional<EntityId> resolve(GivenIdentifier identifier, KnownAt at) {
        return Optional.ofNullable(meanings.get(identifier));
    }

    @Override
    public Map<GivenIdentifier, EntityId> resolveAll(Collection<GivenIdentifier> identifiers, KnownAt at) {
        var found = new LinkedHashMap<GivenIdentifier, EntityId>();
        identifiers.forEach(one -> resolve(one, at).ifPresent(id -> found.put(one, id)));
        return found;
    }

    @Override
    public List<GivenIdentifier> identifiersOf(EntityId id, KnownAt at) {
        return List.copyOf(names.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<RegisterView> register(EntityId id, KnownAt at) {
        return find(id).map(firm -> new RegisterView(id, List.of()));
    }

    @Override
    public Stream<BusinessEntity> stream(PoolFilter filter) {
        return firms.values().stream();
    }

    @Override
    public List<BusinessEntity> search(String text, int limit) {
        return firms.values().stream()
                .filter(firm -> firm.name().contains(text))
                .limit(limit)
                .toList();
    }
}
