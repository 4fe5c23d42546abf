package cn.huijian.matter;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens, moves and closes matters for the rooms that want something of someone. All in the caller's transaction. */
public interface Matters {
    /** Opens a matter; the same {@code (kind, subject)} that is still open gives the open one back. */
    MatterId open(NewMatter matter);

    /** Changes what the next step is, who does it, and until when. */
    void update(MatterId id, String nextStep, String nextLabel, List<AccountId> assignees, @Nullable Deadline deadline);

    /** Says that it concerns another firm than was thought, and why, in Chinese words; the log keeps both. A closed matter stays as it is. */
    default void changeParty(MatterId id, @Nullable EntityId party, String why) {}

    /** Leaves words with an open matter for whoever works it off; they stand beside it until it is closed. Does nothing to a closed one. */
    default void note(MatterId id, String words) {}

    /** Closes it with an outcome in Chinese words. Closing a closed matter does nothing. */
    void close(MatterId id, String outcome);

    Optional<MatterId> findOpen(String kind, String subject);

    /** Open matters of these kinds in which a firm, or one merged into it, is the party, earliest statutory day first; for the firm's own page. */
    default List<Matter> openOf(EntityId party, Set<String> kinds, int limit) {
        return List.of();
    }
}
