package cn.huijian.matter;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands.
 *
 * @param openedBy who gave it out, {@code null} if the system opened it
 * @param closedAt when it was closed, {@code null} while it is open
 * @param outcome with what result, in Chinese words, once closed
 * @param version counts its changes from 1
 */
public record Matter(
        MatterId id,
        String kind,
        String kindLabel,
        String subject,
        String title,
        @Nullable String number,
        @Nullable EntityId party,
        UnitId unit,
        List<AccountId> assignees,
        @Nullable Deadline deadline,
        String nextStep,
        String nextLabel,
        String link,
        Instant openedAt,
        @Nullable AccountId openedBy,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        int version) {
    public Matter {
        assignees = List.copyOf(assignees);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
