package cn.huijian.inspection;

import cn.huijian.kernel.InvalidNumberException;

/** Number of an inspection plan (抽查计划) in this instance; people know it by its {@link PlanNumber}. */
public record PlanId(long value) {
    public PlanId {
        if (value <= 0) {
            throw new InvalidNumberException("PlanId must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
