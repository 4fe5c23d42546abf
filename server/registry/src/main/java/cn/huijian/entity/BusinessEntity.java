package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business entity (经营主体) as the register holds it now; normalised values only, see {@link RegisterView} for values as given.
 *
 * @param uscc unified social credit code as text; absent for the few that only have an old number
 * @param kind 主体种类 of rulebook 2.1, for example 公司, 个体工商户
 * @param status 登记状态 code of rulebook 2.1, for example {@code ALIVE}; {@code UNKNOWN} if no source ever said
 * @param industry GB/T 4754 code, if known
 * @param capitalFen registered capital in minor units of {@code currency}
 * @param unit station that supervises it, or {@link UnitId#UNASSIGNED}
 * @param demo demonstration data
 */
public record BusinessEntity(
        EntityId id,
        @Nullable String uscc,
        String name,
        String kind,
        String status,
        @Nullable LocalDate established,
        @Nullable String industry,
        @Nullable Long capitalFen,
        @Nullable String currency,
        @Nullable String district,
        @Nullable String street,
        @Nullable String grid,
        @Nullable String address,
        @Nullable String scope,
        UnitId unit,
        boolean demo) {}
