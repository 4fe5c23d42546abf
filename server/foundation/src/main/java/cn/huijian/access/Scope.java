package cn.huijian.access;

import cn.huijian.kernel.UnitId;
import java.util.Set;

/**
 * Whose rows may be seen: the whole bureau, or the units of a subtree. Goes into the SQL of every list as
 * {@code unit_id = any(:units)}, so it is part of the index and never a filter afterwards.
 */
public record Scope(boolean wholeBureau, Set<UnitId> units) {
    public Scope {
        units = Set.copyOf(units);
    }

    public static Scope ofBureau() {
        return new Scope(true, Set.of());
    }

    public boolean covers(UnitId unit) {
        return wholeBureau || units.contains(unit);
    }

    /** For a SQL array parameter; empty when the whole bureau may be seen. */
    public Integer[] unitNumbers() {
        return units.stream().map(UnitId::value).sorted().toArray(Integer[]::new);
    }
}
