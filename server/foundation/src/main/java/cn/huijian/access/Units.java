package cn.huijian.access;

import cn.huijian.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bureau tree and which station covers which place. Small (hundreds of units): kept in memory, re-read when changed. */
public interface Units {
    Unit get(UnitId id);

    List<Unit> list();

    /** The bureau at the root of this instance's tree; {@link UnitId#UNASSIGNED} while no tree is loaded. */
    default UnitId bureau() {
        return list().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BUREAU && unit.parent() == null)
                .map(Unit::id)
                .findFirst()
                .orElse(UnitId.UNASSIGNED);
    }

    /**
     * The station that covers a place, most specific rule first (grid, then street, then district), or {@link UnitId#UNASSIGNED}.
     *
     * @param district name of district or county as normalised, for example 沙坪坝区
     * @param street name of the street or town, if known
     * @param grid code of the grid cell, if known
     */
    UnitId covering(@Nullable String district, @Nullable String street, @Nullable String grid);
}
