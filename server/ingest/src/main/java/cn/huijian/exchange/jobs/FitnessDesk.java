package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.FitnessChanged;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.exchange.store.UnfitFields.Basis;
import cn.huijian.exchange.store.UnfitFields.Unfit;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges fields unfit and cures them: a person with a reason, or a declared least score. Each judgement and each cure is audited. */
@Component
public class FitnessDesk {
    private final UnfitFields fields;
    private final Datasets datasets;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FitnessDesk(
            UnfitFields fields, Datasets datasets, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.fields = fields;
        this.datasets = datasets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A person judges a field unfit, of one source or of all. */
    @Transactional
    public Outcome<Unfit> mark(String dataset, String field, @Nullable String source, String reason, Actor actor) {
        Instant now = clock.instant();
        var declared = datasets.find(dataset, Zone.dayOf(now)).flatMap(set -> set.field(field));
        if (declared.isEmpty()) {
            return Outcome.refused("exchange.field-unknown", "数据集没有名为“" + field + "”的字段。请从质量页的字段列表进入。");
        }
        if (reason.strip().length() < 2) {
            return Outcome.refused("exchange.reason-missing", "没有填写理由。请写明为什么这个字段不能用于评价，例如“金额单位混用，抽查十条错四条”。");
        }
        if (!judge(dataset, field, source, Basis.PERSON, reason.strip(), actor, now)) {
            return Outcome.refused("exchange.field-unfit", "“" + field + "”已经判定为不合格。请先查看已有的判定。");
        }
        return Outcome.done(fields.open().stream()
                .filter(one -> one.dataset().equals(dataset)
                        && one.field().equals(field)
                        && Objects.equals(one.source(), source)
                        && one.basis() == Basis.PERSON)
                .findFirst()
                .orElseThrow());
    }

    /** A person cures a field; one that a threshold judged too, if he answers for it. */
    @Transactional
    public Outcome<Unfit> cure(long id, String cure, Actor actor) {
        Optional<Unfit> found = fields.find(id);
        if (found.isEmpty()) {
            return Outcome.refused("exchange.unfit-not-found", "没有编号为 " + id + " 的判定。请从质量页进入。");
        }
        if (cure.strip().length() < 2) {
            return Outcome.refused("exchange.reason-missing", "没有填写理由。请写明怎样治理、怎样核实，例如“来源已重发，抽查五十条无误”。");
        }
        if (!heal(found.get(), cure.strip(), actor, clock.instant())) {
            return Outcome.refused("exchange.unfit-cured", "这个判定已经恢复。请刷新页面。");
        }
        return Outcome.done(fields.find(id).orElseThrow());
    }

    boolean judge(
            String dataset,
            String field,
            @Nullable String source,
            Basis basis,
            String reason,
            Actor actor,
            Instant now) {
        if (!fields.mark(dataset, field, source, basis, reason, actor.display(), now)) {
            return false;
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.mark-unfit", "dataset:" + dataset)
                        .withPurpose(reason)
                        .with("field", field)
                        .with("source", source == null ? "" : source)
                        .with("basis", basis.name()));
        events.publishEvent(new FitnessChanged(dataset, field));
        return true;
    }

    boolean heal(Unfit unfit, String cure, Actor actor, Instant now) {
        if (!fields.cure(unfit.id(), cure, actor.display(), now)) {
            return false;
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.cure-field", "dataset:" + unfit.dataset())
                        .withPurpose(cure)
                        .with("field", unfit.field())
                        .with("source", unfit.source() == null ? "" : unfit.source()));
        events.publishEvent(new FitnessChanged(unfit.dataset(), unfit.field()));
        return true;
    }
}
