package cn.huijian.revision.web;

import cn.huijian.access.Staff;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.revision.Draft;
import cn.huijian.revision.Draft.State;
import cn.huijian.revision.model.Differences;
import cn.huijian.revision.store.RevisionDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft onto its page. */
@Component
class DraftPages {
    private final Knowledge knowledge;
    private final KnowledgePacks packs;
    private final RevisionDesk desk;
    private final Clock clock;

    DraftPages(Knowledge knowledge, KnowledgePacks packs, RevisionDesk desk, Clock clock) {
        this.knowledge = knowledge;
        this.packs = packs;
        this.desk = desk;
        this.clock = clock;
    }

    DraftBody.Row row(Draft draft) {
        return DraftBody.Row.of(draft, packs.nameOf(draft.content().kind()));
    }

    DraftBody page(Draft draft, Staff reader) {
        var content = draft.content();
        // A decided draft is compared with what it was drafted from; an open one with what is in force now.
        Optional<KnowledgeItem> before = draft.state() == State.APPROVED
                ? packs.find(draft.basedOn())
                : knowledge.find(content.kind(), content.id(), Zone.dayOf(clock.instant()));
        var decided = draft.decided();
        boolean open = draft.state() == State.DRAFT || draft.state() == State.SUBMITTED;
        return new DraftBody(
                row(draft),
                content.effectiveTo(),
                content.source(),
                content.status(),
                draft.reason(),
                content.body(),
                draft.basedOn(),
                before.map(KnowledgeItem::body).orElse(null),
                before.map(item -> Differences.between(item.body(), content.body()))
                        .orElse(List.of()),
                open ? desk.faults(draft) : List.of(),
                draft.submittedAt(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.at(),
                decided == null ? null : decided.words(),
                draft.enacted(),
                actions(draft, reader));
    }

    private static List<OpenAction> actions(Draft draft, Staff reader) {
        boolean own = draft.draftedBy().equals(reader.account());
        String drafter =
                !reader.may("knowledge.draft") ? "您的角色没有“起草”权限" : own ? null : "由起草人" + draft.draftedByName() + "办理";
        String second = !reader.may("knowledge.approve") ? "您的角色没有“批准”权限" : own ? "起草人不得批准自己的草稿" : null;
        boolean drafting = draft.state() == State.DRAFT;
        boolean waiting = draft.state() == State.SUBMITTED;
        return List.of(
                action("edit", "修改", drafting, drafter),
                action("submit", "送批", drafting, drafter),
                action("withdraw", "撤回", drafting || waiting, drafter),
                action("approve", "批准", waiting, second),
                action("return", "退回", waiting, second));
    }

    private static OpenAction action(String code, String label, boolean inState, @Nullable String closed) {
        String reason = inState ? closed : "现在的状态不能" + label;
        return reason == null ? OpenAction.open(code, label) : OpenAction.closed(code, label, reason);
    }
}
