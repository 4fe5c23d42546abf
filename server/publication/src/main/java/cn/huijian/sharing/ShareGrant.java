package cn.huijian.sharing;

import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department may call for, and for how long (政务数据共享条例). Without a line here nothing leaves.
 *
 * @param factType type of facts
 * @param fields attribute keys that are given
 * @param masked those of them that are given masked
 * @param units only facts of these stations; empty for the whole bureau
 * @param dailyCalls how many calls a day
 * @param pageRows how many rows a call
 * @param until last day
 */
public record ShareGrant(
        long id,
        String department,
        String contact,
        String purpose,
        String legalBasis,
        String factType,
        List<String> fields,
        List<String> masked,
        List<UnitId> units,
        int dailyCalls,
        int pageRows,
        LocalDate from,
        LocalDate until,
        State state,
        String appliedAccount,
        String appliedBy,
        Instant appliedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        int version) {
    public ShareGrant {
        fields = List.copyOf(fields);
        masked = List.copyOf(masked);
        units = List.copyOf(units);
    }

    /** How far an application got. */
    public enum State {
        APPLIED("待审批"),
        APPROVED("已批准"),
        REFUSED("不予共享"),
        WITHDRAWN("已收回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
