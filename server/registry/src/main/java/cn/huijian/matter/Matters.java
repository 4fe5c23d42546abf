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

    /** Closes it with an outcome in Chinese words. Closing a closed matter does nothing. */
    void close(MatterId id, String outcome);

    Optional<MatterId> findOpen(String kind, String subject);

    /** Open matters of these kinds in which a firm is the party, earliest statutory day first; for the firm's own page. */
    default List<Matter> openOf(EntityId party, Set<String> kinds, int limit) {
        return List.of();
    }
}
