package cn.huijian.access;

import cn.huijian.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** A node of the bureau tree. {@code code} is stable and given by people (for example {@code gxq-jf}). */
public record Unit(
        UnitId id,
        String code,
        String name,
        Kind kind,
        @Nullable UnitId parent) {
    /** Kinds of unit. */
    public enum Kind {
        /** 局. */
        BUREAU,
        /** 科室. */
        SECTION,
        /** 监管所. */
        STATION
    }
}
