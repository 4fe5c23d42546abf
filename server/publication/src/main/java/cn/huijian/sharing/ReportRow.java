package cn.huijian.sharing;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is to be reported under a layout, and how far it got.
 *
 * @param key stable over corrections, the receipt names it (报送编号)
 * @param missing mandatory columns without a value
 * @param former the row that this one corrects or retracts
 * @param reportPackage the last package it went out with
 * @param reason why it was refused or superseded
 * @param version for concurrent edits
 * @param createdAt when it came to the desk
 * @param answeredAt when the receiving system answered last
 */
public record ReportRow(
        long id,
        String layout,
        String key,
        Act act,
        FactId fact,
        String factType,
        @Nullable EntityId entity,
        UnitId unit,
        String title,
        State state,
        List<Missing> missing,
        Deadline deadline,
        @Nullable Long former,
        @Nullable Long reportPackage,
        @Nullable String reason,
        int version,
        Instant createdAt,
        @Nullable Instant answeredAt) {
    public ReportRow {
        missing = List.copyOf(missing);
    }

    /** A mandatory column without a value, and what to do. */
    public record Missing(String column, String remedy) {}

    /** What the receiver is to do. */
    public enum Act {
        NEW("新增"),
        CORRECT("更正"),
        RETRACT("撤销");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far a row got. */
    public enum State {
        READY("待报送"),
        INCOMPLETE("缺必填项"),
        PACKED("待回执"),
        ACCEPTED("已接收"),
        REFUSED("被退回"),
        /** A later fact or act took its place before it was accepted. */
        SUPERSEDED("已被替代");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
