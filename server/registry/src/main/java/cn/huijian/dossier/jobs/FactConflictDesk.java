package cn.huijian.dossier.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.store.FactQueries;
import cn.huijian.dossier.store.RecordConflicts;
import cn.huijian.dossier.store.RecordConflicts.Choice;
import cn.huijian.dossier.store.RecordConflicts.Conflict;
import cn.huijian.dossier.store.Revisions;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides which of two contents of one record is right. The decision holds against every later import of either. */
@Component
public class FactConflictDesk {
    private static final String DESK = "conflict-desk";

    private final RecordConflicts conflicts;
    private final Revisions revisions;
    private final FactQueries queries;
    private final Dossier dossier;
    private final AuditTrail audit;
    private final Clock clock;

    FactConflictDesk(
            RecordConflicts conflicts,
            Revisions revisions,
            FactQueries queries,
            Dossier dossier,
            AuditTrail audit,
            Clock clock) {
        this.conflicts = conflicts;
        this.revisions = revisions;
        this.queries = queries;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    /** The fact that stands under the record now; empty if it was retracted. */
    public Optional<Fact> standing(Conflict conflict) {
        return revisions.of(List.of(conflict.key())).getOrDefault(conflict.key(), List.of()).stream()
                .findFirst()
                .map(first -> revisions.head(first.id()))
                .filter(head -> !head.retraction())
                .flatMap(head -> dossier.find(new FactId(head.id())));
    }

    /** Takes the decision; refused by exception, so that nothing of it stays. */
    @Transactional
    public Conflict decide(long id, Choice choice, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new RefusedException("dossier.reason-missing", "没有填写理由。请写明依据（如核对了哪份文书）后再提交。");
        }
        Conflict conflict = conflicts.find(id).orElseThrow(() -> unknown(id));
        Instant now = clock.instant();
        if (!conflicts.decide(id, choice, reason.strip(), actor.display(), now)) {
            throw new RefusedException("dossier.conflict-decided", "事实冲突 " + id + " 已经处理过。请刷新页面查看结果。");
        }
        if (choice == Choice.CHALLENGER) {
            replace(conflict, reason.strip(), actor);
        }
        audit.record(
                actor,
                AuditEntry.of("dossier.resolve", "fact-conflict:" + id)
                        .withPurpose(reason.strip())
                        .with("choice", choice.name())
                        .with("record", conflict.key().record()));
        return conflicts.find(id).orElseThrow();
    }

    private void replace(Conflict conflict, String reason, Actor actor) {
        Fact wrong = standing(conflict)
                .orElseThrow(() -> new RefusedException(
                        "dossier.not-standing",
                        "记录 " + conflict.key().record() + " 在档的一条已被撤回，不能用另一份内容更正它。请选“保留在档的”，需要时重新导入。"));
        var right = new NewFact(
                wrong.type(),
                conflict.subjects().isEmpty() ? queries.subjects(wrong.id()) : conflict.subjects(),
                conflict.validFrom() == null ? wrong.validFrom() : conflict.validFrom(),
                conflict.validFrom() == null ? wrong.validTo() : conflict.validTo(),
                DESK,
                "conflict:" + conflict.id(),
                1,
                wrong.legalBasis(),
                wrong.document(),
                wrong.unit(),
                conflict.attributes());
        dossier.correct(wrong.id(), right, reason, actor).orRefuse();
    }

    private static RefusedException unknown(long id) {
        return new RefusedException("dossier.conflict-not-found", "没有编号为 " + id + " 的事实冲突。请从事实冲突列表进入。");
    }
}
