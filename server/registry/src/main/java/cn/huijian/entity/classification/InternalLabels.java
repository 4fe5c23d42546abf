package cn.huijian.entity.classification;

import cn.huijian.kernel.EntityId;
import java.util.Map;

/** Puts internal labels on entities. */
public interface InternalLabels {
    /** Sets the credit grade shown in internal lists ({@code A}–{@code D}, or {@code -} for 未评). Bulk-safe: one statement for the whole map. */
    void putGrades(Map<EntityId, String> grades);
}
