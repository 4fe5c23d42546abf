package cn.huijian.revision;

import cn.huijian.kernel.AccountId;
import cn.huijian.knowledge.NewVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version being made.
 *
 * @param title name of the item, as shown
 * @param basedOn version in force from which it was drafted
 * @param content what it would say
 * @param reason why it is made
 * @param version grows with each change
 * @param decided the last decision, approval or return; {@code null} before any
 * @param enacted the version it became, once approved
 */
public record Draft(
        long id,
        String title,
        String basedOn,
        NewVersion content,
        String reason,
        State state,
        int version,
        AccountId draftedBy,
        String draftedByName,
        Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable Decision decided,
        @Nullable String enacted) {
    /** Where a draft stands. */
    public enum State {
        /** 起草. */
        DRAFT,
        /** 待批: only a second person can move it. */
        SUBMITTED,
        /** 已批准. */
        APPROVED,
        /** 已撤回. */
        WITHDRAWN
    }

    /** Who decided last, and in what words. */
    public record Decision(String by, Instant at, String words) {}
}
