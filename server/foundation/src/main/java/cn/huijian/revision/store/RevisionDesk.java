package cn.huijian.revision.store;

import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.LocalVersions;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.revision.Draft;
import cn.huijian.revision.Draft.State;
import cn.huijian.revision.Impact;
import cn.huijian.revision.ImpactMeasure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with drafts. Whoever drafted one never approves it; the table refuses it too. */
@Component
public class RevisionDesk {
    /** Kinds that the legal section may make versions of; roles and parameters of security are not among them. */
    public static final Set<String> KINDS = Set.of("deadlines", "scorecards", "checklists", "forms", "layouts");

    private final Drafts drafts;
    private final Knowledge knowledge;
    private final LocalVersions versions;
    private final List<ImpactMeasure> measures;
    private final AuditTrail trail;
    private final Clock clock;

    RevisionDesk(
            Drafts drafts,
            Knowledge knowledge,
            LocalVersions versions,
            List<ImpactMeasure> measures,
            AuditTrail trail,
            Clock clock) {
        this.drafts = drafts;
        this.knowledge = knowledge;
        this.versions = versions;
        this.measures = List.copyOf(measures);
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins a draft as a copy of the version in force; it may take effect from tomorrow. */
    @Transactional
    public Outcome<Draft> begin(String kind, String id, String reason, Staff by) {
        Instant now = clock.instant();
        LocalDate today = Zone.dayOf(now);
        if (!KINDS.contains(kind)) {
            return Outcome.refused("revision.invalid-kind", "类别“" + kind + "”不在此修订;请从期限规则、指标体系、检查表、文书式样、报送格式中选择。");
        }
        if (reason.isBlank()) {
            return Outcome.refused("revision.invalid-reason", "请写明为什么要起草新版本。");
        }
        Optional<KnowledgeItem> found = knowledge.find(kind, id, today);
        if (found.isEmpty()) {
            return Outcome.refused("revision.item-not-found", "条目 " + kind + "/" + id + " 今天没有有效版本;请从列表中选择。");
        }
        KnowledgeItem item = found.get();
        var content = new NewVersion(kind, id, today.plusDays(1), null, item.source(), item.status(), item.body());
        long draft =
                drafts.add(content, item.body().path("name").asString(id), item.version(), reason.strip(), by, now);
        record(by, "revision.draft", draft, kind + "/" + id);
        return Outcome.done(drafts.find(draft).orElseThrow());
    }

    /** Changes a draft; only its drafter, while it is not submitted. */
    @Transactional
    public Outcome<Draft> change(long id, NewVersion wanted, String reason, int version, Staff by) {
        return step(id, version, State.DRAFT, (draft, now) -> {
            if (!draft.draftedBy().equals(by.account())) {
                return Outcome.refused("revision.not-drafter-forbidden", "草稿由" + draft.draftedByName() + "起草;请由起草人修改。");
            }
            if (reason.isBlank()) {
                return Outcome.refused("revision.invalid-reason", "请写明为什么要起草新版本。");
            }
            NewVersion content = new NewVersion(
                    draft.content().kind(),
                    draft.content().id(),
                    wanted.effectiveFrom(),
                    wanted.effectiveTo(),
                    wanted.source(),
                    wanted.status(),
                    wanted.body());
            drafts.change(id, content, reason.strip());
            record(by, "revision.change", id, content.kind() + "/" + content.id());
            return Outcome.done(drafts.find(id).orElseThrow());
        });
    }

    /** Hands a draft without faults to whoever approves. */
    @Transactional
    public Outcome<Draft> submit(long id, int version, Staff by) {
        return step(id, version, State.DRAFT, (draft, now) -> {
            if (!draft.draftedBy().equals(by.account())) {
                return Outcome.refused("revision.not-drafter-forbidden", "草稿由" + draft.draftedByName() + "起草;请由起草人送批。");
            }
            List<String> faults = faults(draft);
            if (!faults.isEmpty()) {
                return Outcome.refused("revision.invalid-content", String.join("\n", faults));
            }
            drafts.submit(id, now);
            record(
                    by,
                    "revision.submit",
                    id,
                    draft.content().kind() + "/" + draft.content().id());
            return Outcome.done(drafts.find(id).orElseThrow());
        });
    }

    /** Enacts a submitted draft: from its first day it answers in place of the shipped file. */
    @Transactional
    public Outcome<Draft> approve(long id, int version, String words, Staff by) {
        return step(id, version, State.SUBMITTED, (draft, now) -> {
            if (draft.draftedBy().equals(by.account())) {
                return Outcome.refused("revision.own-draft-forbidden", "起草人不得批准自己的草稿;请由另一位有批准权限的人员办理。");
            }
            List<String> faults = faults(draft);
            if (!faults.isEmpty()) {
                return Outcome.refused("revision.invalid-content", String.join("\n", faults));
            }
            KnowledgeItem enacted = versions.enact(draft.content(), by.name(), now);
            drafts.decide(id, State.APPROVED, by, words.strip(), enacted.version(), now);
            trail.record(
                    by.actor(),
                    AuditEntry.of("revision.approve", "revision-draft:" + id)
                            .with("version", enacted.version())
                            .with("effectiveFrom", enacted.effectiveFrom().toString()));
            return Outcome.done(drafts.find(id).orElseThrow());
        });
    }

    /** Gives a submitted draft back with what is to be changed. */
    @Transactional
    public Outcome<Draft> sendBack(long id, int version, String words, Staff by) {
        return step(id, version, State.SUBMITTED, (draft, now) -> {
            if (words.isBlank()) {
                return Outcome.refused("revision.invalid-reason", "请写明退回的理由。");
            }
            if (draft.draftedBy().equals(by.account())) {
                return Outcome.refused("revision.own-draft-forbidden", "起草人要收回请用“撤回”;退回由另一位人员办理。");
            }
            drafts.decide(id, State.DRAFT, by, words.strip(), null, now);
            record(
                    by,
                    "revision.send-back",
                    id,
                    draft.content().kind() + "/" + draft.content().id());
            return Outcome.done(drafts.find(id).orElseThrow());
        });
    }

    /** Ends a draft that is not approved; it stays to be read. */
    @Transactional
    public Outcome<Draft> withdraw(long id, int version, Staff by) {
        Optional<Draft> found = drafts.find(id);
        State from = found.filter(one -> one.state() == State.SUBMITTED).isPresent() ? State.SUBMITTED : State.DRAFT;
        return step(id, version, from, (draft, now) -> {
            if (!draft.draftedBy().equals(by.account())) {
                return Outcome.refused("revision.not-drafter-forbidden", "草稿由" + draft.draftedByName() + "起草;请由起草人撤回。");
            }
            drafts.withdraw(id);
            record(
                    by,
                    "revision.withdraw",
                    id,
                    draft.content().kind() + "/" + draft.content().id());
            return Outcome.done(drafts.find(id).orElseThrow());
        });
    }

    /** What is wrong with a draft as it stands: form, day, and whether the room that computes with it can read it. */
    public List<String> faults(Draft draft) {
        NewVersion content = draft.content();
        var faults = new ArrayList<>(versions.faults(content));
        LocalDate tomorrow = Zone.dayOf(clock.instant()).plusDays(1);
        if (content.effectiveFrom().isBefore(tomorrow)) {
            faults.add("生效日期 " + content.effectiveFrom() + " 早于明天;新版本不溯及既往,请改为 " + tomorrow + " 或以后。");
        }
        if (faults.isEmpty()) {
            KnowledgeItem item = versions.read(content);
            measures.stream().filter(one -> one.kind().equals(content.kind())).forEach(one -> {
                try {
                    one.check(item);
                } catch (IllegalArgumentException | IllegalStateException unreadable) {
                    faults.add("内容不能用于计算:" + unreadable.getMessage() + ";请改正后再送批。");
                }
            });
        }
        return List.copyOf(faults);
    }

    /** What a draft would change in numbers; empty for kinds with which nothing is computed, or while it has faults. */
    public Optional<Impact> impact(Draft draft, Staff reader) {
        return measures.stream()
                .filter(one -> one.kind().equals(draft.content().kind()))
                .findFirst()
                .filter(one -> faults(draft).isEmpty())
                .map(one -> one.measure(versions.read(draft.content()), reader));
    }

    private Outcome<Draft> step(long id, int version, State from, BiFunction<Draft, Instant, Outcome<Draft>> deed) {
        Optional<Draft> found = drafts.lock(id);
        if (found.isEmpty()) {
            return Outcome.refused("revision.draft-not-found", "没有编号为 " + id + " 的草稿;请从列表打开。");
        }
        if (found.get().version() != version) {
            return Outcome.refused("revision.changed-meanwhile", "草稿 " + id + " 已被改动;请刷新后再办。");
        }
        return found.get().state() == from
                ? deed.apply(found.get(), clock.instant())
                : Outcome.refused("revision.wrong-state", "草稿 " + id + " 现在不能这样办;请刷新后看可办的动作。");
    }

    private void record(Staff by, String action, long id, String item) {
        trail.record(by.actor(), AuditEntry.of(action, "revision-draft:" + id).with("item", item));
    }
}
