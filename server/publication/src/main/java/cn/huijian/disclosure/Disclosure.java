package cn.huijian.disclosure;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of our own that is to be published after a last look, and what became of it.
 *
 * @param deadline by when it must be public
 * @param ruleVersion rule of publicity in force when it came up
 * @param replaces the disclosure that this one corrects
 * @param version for concurrent edits
 */
public record Disclosure(
        long id,
        FactId fact,
        String factType,
        @Nullable EntityId entity,
        UnitId unit,
        String title,
        State state,
        Deadline deadline,
        String ruleVersion,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant endedAt,
        @Nullable String ground,
        @Nullable Long replaces,
        int version) {
    /** The states of a disclosure. */
    public enum State {
        /** 待公示. */
        DUE("待公示"),
        /** 已公示. */
        PUBLISHED("已公示"),
        /** 已撤回. */
        WITHDRAWN("已撤回"),
        /** 已更正: another one took its place. */
        CORRECTED("已更正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
