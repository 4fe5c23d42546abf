package cn.huijian.inspection;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.creditrisk.Grades;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.RegisterView;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Firms and their grades in memory. */
public final class FakeRegistry implements Entities, Grades {
    private final Map<EntityId, BusinessEntity> firms = new TreeMap<>();
    private final Map<EntityId, CreditGrade> grades = new HashMap<>();
    private final Map<EntityId, EntityId> survivors = new HashMap<>();

    /** The firm is merged into another. */
    public void merge(EntityId firm, EntityId into) {
        survivors.put(firm, into);
    }

    @Override
    public Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> ids) {
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> firms.keySet().stream()
                                .filter(firm -> firm.equals(id) || id.equals(survivors.get(firm)))
                                .toList()));
    }

    public BusinessEntity add(String name, String status, String industry, CreditGrade grade, int unit) {
        long number = firms.size() + 1L;
        var firm = new BusinessEntity(
                new EntityId(number),
                "9150990%011d".formatted(number),
                name,
                "公司",
                status,
                null,
                industry,
                null,
                null,
                "澄湖区",
                null,
                null,
                "湖滨路 " + number + " 号",
                null,
                new UnitId(unit),
                true);
        firms.put(firm.id(), firm);
        grades.put(firm.id(), grade);
        return firm;
    }

    @Override
    public Map<EntityId, CreditGrade> inForce(Collection<EntityId> entities) {
        return entities.stream().collect(Collectors.toMap(id -> id, grades::get));
    }

    @Override
    public Optional<BusinessEntity> find(EntityId id) {
        return Optional.ofNullable(firms.get(id));
    }

    @Override
    public Map<EntityId, BusinessEntity> findAll(Collection<EntityId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, firms::get));
    }

    @Override
    public Optional<EntityId> resolve(GivenIdentifier identifier, KnownAt at) {
        return firms.values().stream()
                .filter(firm -> identifier.value().equals(firm.uscc()))
                .map(BusinessEntity::id)
                .findFirst();
    }

    @Override
    public Map<GivenIdentifier, EntityId> resolveAll(Collection<GivenIdentifier> identifiers, KnownAt at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<GivenIdentifier> identifiersOf(EntityId id, KnownAt at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<EntityId, List<GivenIdentifier>> identifiersOfAll(Collection<EntityId> ids, KnownAt at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RegisterView> register(EntityId id, KnownAt at) {
        return Optional.empty();
    }

    @Override
    public Stream<BusinessEntity> stream(PoolFilter filter) {
        return firms.values().stream()
                .filter(firm -> !survivors.containsKey(firm.id()))
                .filter(firm -> filter.units().isEmpty()
                        || filter.units().contains(firm.unit().value()));
    }

    @Override
    public List<BusinessEntity> search(String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
