package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.store.SavedValues;
import cn.huijian.exchange.store.SavedValues.SavedValue;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says what a source means by a value; every later file and the rows that wait are read by it. */
@Component
public class MappingDesk {
    private final SavedValues values;
    private final Datasets datasets;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    MappingDesk(SavedValues values, Datasets datasets, Jobs jobs, AuditTrail audit, Clock clock) {
        this.values = values;
        this.datasets = datasets;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saves the mapping over the version seen (0 for a new one) and replays the rows of the source that wait. */
    @Transactional
    public Outcome<JobId> map(
            String dataset,
            String source,
            String field,
            String given,
            String value,
            int version,
            String reason,
            Actor actor) {
        Instant now = clock.instant();
        var declared = datasets.find(dataset, Zone.dayOf(now)).flatMap(set -> set.field(field));
        if (declared.isEmpty()) {
            return Outcome.refused("exchange.field-unknown", "数据集没有名为“" + field + "”的字段。请从隔离的行进入。");
        }
        if (declared.get().personal()) {
            return Outcome.refused("exchange.field-personal", "“" + field + "”是个人信息，不能保存取值对照。请逐行更正。");
        }
        if (reason.isBlank()) {
            return QuarantineDesk.reasonMissing();
        }
        if (given.isBlank() || value.isBlank() || given.strip().equals(value.strip())) {
            return Outcome.refused("exchange.mapping-empty", "来源写法和规范值都要填写，且不能相同。");
        }
        if (!declared.get().codes().isEmpty() && !declared.get().codes().contains(value.strip())) {
            return Outcome.refused("exchange.value-undeclared", "“" + value.strip() + "”不在“" + field + "”声明的取值里。请从列出的取值中选择。");
        }
        @Nullable
        String before = values.find(dataset, source, field, given.strip())
                .map(SavedValue::value)
                .orElse(null);
        var saved = new SavedValue(
                dataset, source, field, given.strip(), value.strip(), reason.strip(), actor.display(), now, version);
        if (!values.save(saved)) {
            return Outcome.refused("exchange.mapping-changed", "“" + given.strip() + "”的对照已由他人修改。请刷新后再试。");
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.map-value", "dataset:" + dataset)
                        .withPurpose(reason.strip())
                        .with("source", source)
                        .with("field", field)
                        .with("given", given.strip())
                        .with("before", before == null ? "" : before)
                        .with("after", value.strip()));
        return Outcome.done(replay(dataset, source, null, reason.strip(), actor));
    }

    /** Queues a replay of the rows that wait, of one source or of one run. */
    @Transactional
    public JobId replay(String dataset, String source, @Nullable Long run, String reason, Actor actor) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("dataset", dataset);
        parameters.put("source", source);
        parameters.put("reason", reason);
        parameters.put("actor", actor.kind().name() + "|" + actor.id() + "|" + actor.display());
        if (actor.unit() != null) {
            parameters.put("unit", Integer.toString(actor.unit().value()));
        }
        if (run != null) {
            parameters.put("run", Long.toString(run));
        }
        String name = datasets.find(dataset, Zone.dayOf(clock.instant()))
                .map(set -> set.name() + " · " + set.sourceName(source))
                .orElse(dataset);
        return jobs.submit(ReplayJob.KIND, "重放隔离的行 · " + name, Map.copyOf(parameters), actor);
    }
}
