package cn.huijian.inspection.store;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.engine.draw.Draw;
import cn.huijian.engine.draw.DrawOutcome;
import cn.huijian.engine.draw.FreezeOutcome;
import cn.huijian.engine.draw.Freezing;
import cn.huijian.engine.draw.Frozen;
import cn.huijian.engine.draw.Hash;
import cn.huijian.engine.draw.SeedValue;
import cn.huijian.engine.draw.Transcript;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.SeedTerms;
import cn.huijian.inspection.Task;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws from the sealed roster, keeps and publishes the transcript, makes the tasks and verifies what was published. */
@Component
class Drawing {
    private static final String GROUND = "国办发〔2015〕58号：随机抽取检查对象、随机选派执法检查人员";

    private final DrawRows draws;
    private final SeedRows seeds;
    private final DrawFiles files;
    private final Proofs proofs;
    private final TaskCreation creation;
    private final Entities entities;
    private final Inspectors inspectors;
    private final AuditTrail audit;

    Drawing(
            DrawRows draws,
            SeedRows seeds,
            DrawFiles files,
            Proofs proofs,
            TaskCreation creation,
            Entities entities,
            Inspectors inspectors,
            AuditTrail audit) {
        this.draws = draws;
        this.seeds = seeds;
        this.files = files;
        this.proofs = proofs;
        this.creation = creation;
        this.entities = entities;
        this.inspectors = inspectors;
        this.audit = audit;
    }

    /** What came into being after the commitment, as the operator states it. */
    record Announcement(@Nullable String value, @Nullable Instant at, String witness) {}

    /** The seed with what the page shows of it. */
    private record Source(SeedValue value, String shown, Instant at) {}

    /** Gives the number of the published transcript. */
    Outcome<DocumentId> draw(Plan plan, DrawRows.Roster roster, Announcement announced, Staff by, Instant now) {
        if (announced.witness().isBlank()) {
            return Outcome.refused("inspection.witness-missing", "抽取须有监督人，请写明姓名和单位。");
        }
        var refused = untimely(plan, roster, announced, now);
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        Source source = source(plan, announced, now);
        long started = System.nanoTime();
        Frozen frozen = thaw(plan, roster);
        return switch (Draw.draw(frozen, source.value())) {
            case DrawOutcome.SeedRefused(String value) ->
                Outcome.refused("inspection.seed-refused", "随机源的值“" + value + "”不符合计划写明的写法，请照公布的样子填写。");
            case DrawOutcome.SeedWithheld(var faults) ->
                Outcome.refused(
                        "inspection.seed-withheld",
                        "还有 " + faults.size() + " 个科室没有如实揭示随机数："
                                + faults.stream()
                                        .map(DrawOutcome.AccountFault::account)
                                        .collect(Collectors.joining("、"))
                                + "。");
            case DrawOutcome.Drawn(Transcript transcript) -> {
                int millis = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
                yield Outcome.done(keep(plan, transcript, source, announced.witness(), millis, by, now));
            }
        };
    }

    private static Optional<Refusal> untimely(Plan plan, DrawRows.Roster roster, Announcement announced, Instant now) {
        if (!(plan.terms().seed() instanceof SeedTerms.PublicValue expected)) {
            return Optional.empty();
        }
        Instant at = announced.at();
        if (announced.value() == null || at == null) {
            return refusal("value-missing", "请填写公开随机源“" + expected.name() + "”的值和产生时间。");
        }
        if (!at.isAfter(roster.frozenAt())) {
            return refusal("value-too-early", "公开随机源的产生时间不晚于名录承诺，不能使用：名录固定之前它不得存在。");
        }
        if (at.isBefore(expected.notBefore())) {
            return refusal("value-too-early", "公开随机源的产生时间早于公布的最早时间，请核对是否为“" + expected.name() + "”。");
        }
        return at.isAfter(now) ? refusal("value-in-future", "公开随机源的产生时间在将来，请核对。") : Optional.empty();
    }

    private Source source(Plan plan, Announcement announced, Instant now) {
        String value = announced.value();
        Instant at = announced.at();
        if (plan.terms().seed() instanceof SeedTerms.PublicValue && value != null && at != null) {
            return new Source(new SeedValue.Announced(value), value, at);
        }
        var revealed = seeds.revealed(plan.id());
        Instant last = seeds.bySection(plan.id()).values().stream()
                .map(SeedRows.Contribution::revealedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
        String shown = revealed.reveals().stream().map(SeedValue.Reveal::value).collect(Collectors.joining(" · "));
        return new Source(revealed, shown, last);
    }

    /** The same input freezes to the same bytes; anything else means that the sealed roster was touched. */
    private Frozen thaw(Plan plan, DrawRows.Roster roster) {
        if (!(Freezing.freeze(DrawFiles.unsealed(draws.sealed(plan.id()))) instanceof FreezeOutcome.Done(Frozen frozen))
                || !frozen.statement().commitment().toString().equals(roster.commitment())) {
            throw new IllegalStateException("the sealed roster is not the one committed to");
        }
        return frozen;
    }

    private DocumentId keep(
            Plan plan, Transcript transcript, Source source, String witness, int millis, Staff by, Instant now) {
        DocumentId staff = files.transcript(plan, transcript, by.actor());
        DocumentId published = files.published(plan, transcript, by.actor());
        draws.insertDraw(
                plan.id(),
                new DrawProof.Drawn(
                        now,
                        by.name(),
                        witness,
                        source.shown(),
                        source.at(),
                        transcript.seed().toString(),
                        transcript.result().toString(),
                        transcript.drawn().size(),
                        0,
                        millis,
                        staff.value(),
                        published.value()),
                by);
        audit.seal(draws.evidence(plan.id()));
        tasks(plan, transcript, by, now);
        var self = proofs.recompute(plan.id(), published.value(), "本平台", now);
        if (!self.valid()) {
            throw new IllegalStateException("the draw does not verify: " + self.fault() + " at " + self.where());
        }
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.draw", "inspection-plan:" + plan.id())
                        .with("result", transcript.result().toString())
                        .with("seed", transcript.seed().toString()));
        return published;
    }

    private void tasks(Plan plan, Transcript transcript, Staff by, Instant now) {
        var today = Zone.dayOf(now);
        Map<String, Inspectors.Inspector> byCertificate = inspectors.list(today).stream()
                .collect(Collectors.toMap(Inspectors.Inspector::certificate, officer -> officer));
        Map<Hash, Transcript.OfficerOpening> opened = transcript.openings().stream()
                .collect(Collectors.toMap(Transcript.OfficerOpening::officer, opening -> opening));
        Map<String, EntityId> drawn = new HashMap<>();
        transcript
                .drawn()
                .forEach(target -> drawn.put(
                        target.entrant().code(),
                        new EntityId(draws.entityOf(plan.id(), target.entrant().code()))));
        Map<EntityId, BusinessEntity> firms = entities.findAll(drawn.values());
        for (int i = 0; i < transcript.drawn().size(); i++) {
            var target = transcript.drawn().get(i);
            String code = target.entrant().code();
            var firm = Optional.ofNullable(firms.get(drawn.get(code)));
            List<Task.Officer> pair = new ArrayList<>();
            for (Hash officer : transcript.assignments().get(i).officers()) {
                // An officer who left the pool since the freeze leaves the seat empty; filling it takes an approval.
                Optional.ofNullable(opened.get(officer))
                        .map(opening -> byCertificate.get(opening.certificate()))
                        .ifPresent(inspector -> pair.add(officer(pair.size() + 1, inspector)));
            }
            creation.create(
                    new TaskCreation.NewTask(
                            plan.id(),
                            Task.Kind.RANDOM,
                            null,
                            i + 1,
                            Objects.requireNonNull(drawn.get(code)),
                            code,
                            target.entrant().name(),
                            firm.map(BusinessEntity::unit).orElse(UnitId.UNASSIGNED),
                            plan.bureau(),
                            target.label(),
                            avoided(code, byCertificate.values()),
                            plan.checklistVersion(),
                            Terms.set(
                                    "inspection-plan-period",
                                    "inspection-plan:" + plan.id() + "@" + plan.version(),
                                    "经批准的抽查计划载明的检查期间",
                                    today,
                                    plan.terms().visitTo()),
                            pair),
                    GROUND,
                    by.actor(),
                    now);
        }
    }

    private static Task.Officer officer(int seat, Inspectors.Inspector officer) {
        return new Task.Officer(
                seat, officer.account(), officer.name(), officer.certificate(), officer.certificateValidTo());
    }

    private static List<Task.Avoided> avoided(String code, Iterable<Inspectors.Inspector> officers) {
        List<Task.Avoided> avoided = new ArrayList<>();
        for (var officer : officers) {
            officer.conflicts().stream()
                    .filter(conflict -> conflict.uscc().equals(code))
                    .forEach(conflict -> avoided.add(new Task.Avoided(officer.name(), conflict.ground())));
        }
        return avoided;
    }

    /** What a firm needs to find itself in the published roster. */
    Draws.LeafOpening opening(Plan plan, DrawRows.Roster roster, DrawRows.Listed firm) {
        var own = thaw(plan, roster).ownLeaf(firm.code()).orElseThrow();
        return new Draws.LeafOpening(
                plan.number().toString(),
                firm.code(),
                firm.name(),
                own.label(),
                own.leaf().toString(),
                new String(own.toBytes(), StandardCharsets.UTF_8));
    }

    private static Optional<Refusal> refusal(String reason, String sentence) {
        return Optional.of(new Refusal("inspection." + reason, sentence));
    }
}
