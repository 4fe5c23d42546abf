package cn.huijian.access.store;

import cn.huijian.access.Coverage;
import cn.huijian.access.Scope;
import cn.huijian.access.Unit;
import cn.huijian.kernel.UnitId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree and its coverage at one moment; never changes. */
final class UnitTree {
    static final Unit DESK = new Unit(UnitId.UNASSIGNED, "unassigned", "未分配辖区", Unit.Kind.SECTION, null);

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<Coverage, UnitId> covering = new HashMap<>();

    /** A row of the coverage table. */
    record Covered(UnitId unit, Coverage place) {}

    UnitTree(List<Unit> units, List<Covered> covered) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
        covered.forEach(row -> covering.put(row.place(), row.unit()));
    }

    Unit get(UnitId id) {
        if (id.equals(UnitId.UNASSIGNED)) {
            return DESK;
        }
        Unit unit = units.get(id);
        if (unit == null) {
            throw new NoSuchElementException("there is no unit " + id);
        }
        return unit;
    }

    List<Unit> list() {
        return List.copyOf(units.values());
    }

    List<Coverage> coverage(UnitId unit) {
        return covering.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The most specific rule that fits: grid, street of the district, street whatever the district, district. */
    UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid) {
        UnitId unit = grid == null ? null : covering.get(Coverage.ofGrid(grid));
        if (unit == null && grid != null && district != null) {
            unit = covering.get(new Coverage(district, null, grid));
        }
        if (unit == null && street != null && district != null) {
            unit = covering.get(Coverage.ofStreet(district, street));
        }
        if (unit == null && street != null) {
            unit = covering.get(new Coverage(null, street, null));
        }
        if (unit == null && district != null) {
            unit = covering.get(Coverage.ofDistrict(district));
        }
        return unit == null ? UnitId.UNASSIGNED : unit;
    }

    /** The rows that somebody of {@code unit} sees: everything at the root, otherwise the unit and all below it. */
    Scope scope(UnitId unit) {
        Unit own = get(unit);
        if (own.parent() == null && !unit.equals(UnitId.UNASSIGNED)) {
            return Scope.ofBureau();
        }
        Set<UnitId> seen = new HashSet<>();
        var next = new ArrayDeque<>(List.of(unit));
        while (!next.isEmpty()) {
            UnitId at = next.pop();
            if (seen.add(at)) {
                units.values().stream()
                        .filter(child -> at.equals(child.parent()))
                        .forEach(child -> next.push(child.id()));
            }
        }
        return new Scope(false, seen);
    }

    @Nullable
    Unit root() {
        return units.values().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElse(null);
    }
}
