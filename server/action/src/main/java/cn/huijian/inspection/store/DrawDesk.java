package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.engine.draw.DrawInputs;
import cn.huijian.engine.draw.Seeds;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.SeedContribution;
import cn.huijian.inspection.SeedTerms;
import cn.huijian.inspection.Transition;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.inspection.model.PlanTransitions;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the draw: commit, freeze, reveal, draw. Each step is its own transaction and leaves its proof behind. */
@Service
@Transactional
class DrawDesk implements Draws {
    private final PlanRows plans;
    private final DrawRows draws;
    private final SeedRows seeds;
    private final RosterFreezing freezing;
    private final Drawing drawing;
    private final DrawFiles files;
    private final Proofs proofs;
    private final PlanMatters matters;
    private final StateLog log;
    private final AuditTrail audit;
    private final Clock clock;

    DrawDesk(
            PlanRows plans,
            DrawRows draws,
            SeedRows seeds,
            RosterFreezing freezing,
            Drawing drawing,
            DrawFiles files,
            Proofs proofs,
            PlanMatters matters,
            StateLog log,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.draws = draws;
        this.seeds = seeds;
        this.freezing = freezing;
        this.drawing = drawing;
        this.files = files;
        this.proofs = proofs;
        this.matters = matters;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SeedContribution> contributions(Plan plan) {
        return switch (plan.terms().seed()) {
            case SeedTerms.PublicValue ignored -> List.of();
            case SeedTerms.ThreeSections(List<Integer> sections) -> seeds.list(plan.id(), sections);
        };
    }

    @Override
    public Outcome<Plan> commit(PlanId id, String commitment, Staff by) {
        var found = concerned(id, by);
        if (found.isEmpty()) {
            return Refusals.noPlan(id);
        }
        Plan plan = found.get();
        if (!(plan.terms().seed() instanceof SeedTerms.ThreeSections(List<Integer> sections))
                || !sections.contains(by.unit().value())) {
            return Outcome.refused("inspection.not-your-section", "计划 " + plan.number() + " 没有指定您所在的科室提供随机数。");
        }
        if (plan.state() != PlanState.APPROVED) {
            return Outcome.refused("inspection.not-open", "随机数承诺须在计划批准之后、名录固定之前提交。");
        }
        if (!commitment.matches("[0-9a-f]{64}")) {
            return Outcome.refused("inspection.bad-commitment", "承诺摘要应为 64 位小写十六进制数字。");
        }
        var before = seeds.bySection(id).get(by.unit().value());
        if (before != null) {
            return before.account() == by.account().value()
                            && before.commitment().equals(commitment)
                    ? Outcome.done(plan)
                    : Outcome.refused("inspection.already-committed", "您所在科室已由 " + before.name() + " 提交承诺，不能更改。");
        }
        seeds.commit(id, commitment, by, clock.instant());
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.commit", "inspection-plan:" + id).with("commitment", commitment));
        return Outcome.done(plan);
    }

    @Override
    public Outcome<Plan> reveal(PlanId id, String nonce, String value, Staff by) {
        var found = concerned(id, by);
        if (found.isEmpty()) {
            return Refusals.noPlan(id);
        }
        Plan plan = found.get();
        var mine = seeds.bySection(id).values().stream()
                .filter(one -> one.account() == by.account().value())
                .findFirst();
        if (mine.isEmpty()) {
            return Outcome.refused("inspection.not-your-section", "您没有为计划 " + plan.number() + " 提交过随机数承诺。");
        }
        if (mine.get().revealedAt() != null) {
            return Outcome.done(plan);
        }
        if (plan.state() != PlanState.ROSTER_FROZEN) {
            return Outcome.refused("inspection.not-open", "名录固定并公布承诺之后才能揭示随机数。");
        }
        boolean same = nonce.matches("[0-9a-f]{64}")
                && Seeds.commit(plan.number().toString(), SeedRows.accountName(by.account()), nonce, value)
                        .toString()
                        .equals(mine.get().commitment());
        if (!same) {
            return Outcome.refused("inspection.reveal-differs", "揭示的内容与您的承诺不符，请核对原来的随机数和内容。");
        }
        seeds.reveal(id, by.account(), nonce, value, clock.instant());
        audit.record(by.actor(), AuditEntry.of("inspection.reveal", "inspection-plan:" + id));
        return Outcome.done(plan);
    }

    @Override
    public Outcome<Plan> freeze(PlanId id, int version, Staff by) {
        return with(id, version, PlanCommand.FREEZE, by, (plan, edge) -> {
            long missing = contributions(plan).stream()
                    .filter(one -> one.commitment() == null)
                    .count();
            if (missing > 0) {
                return Outcome.refused("inspection.commit-missing", "还有 " + missing + " 个科室没有提交随机数承诺，不能固定名录。");
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            return switch (freezing.freeze(plan, now)) {
                case Outcome.Refused<RosterFreezing.Round>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<RosterFreezing.Round>(var round) -> Outcome.done(keep(plan, edge, round, by, now));
            };
        });
    }

    private Plan keep(
            Plan plan, Transition<PlanState, PlanCommand> edge, RosterFreezing.Round round, Staff by, Instant now) {
        var statement = round.frozen().statement();
        DocumentId document = files.commitment(plan, statement, by.actor());
        var rules = round.frozen().rules();
        draws.insertRoster(
                plan.id(),
                new DrawRows.Roster(
                        now,
                        by.name(),
                        (int) rules.pool(),
                        (int) rules.excluded(),
                        (int) (rules.total() - rules.shortfall()),
                        statement.commitment().toString(),
                        document.value()),
                DrawFiles.compressed(DrawInputs.toBytes(round.input())),
                by);
        draws.insertEntries(plan.id(), round.entries(), round::label);
        draws.insertStrata(plan.id(), freezing.strata(round, InspectionParameters.of(plan.parameters())));
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.freeze", "inspection-plan:" + plan.id())
                        .with("commitment", statement.commitment().toString()));
        return move(plan, edge, document, by, now);
    }

    @Override
    public Outcome<Plan> draw(
            PlanId id, int version, @Nullable String value, @Nullable Instant valueTime, String witness, Staff by) {
        return with(id, version, PlanCommand.DRAW, by, (plan, edge) -> {
            Instant now = clock.instant();
            var roster = draws.findRoster(id).orElseThrow();
            var drawn = drawing.draw(plan, roster, new Drawing.Announcement(value, valueTime, witness), by, now);
            return switch (drawn) {
                case Outcome.Refused<DocumentId>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<DocumentId>(DocumentId document) -> Outcome.done(move(plan, edge, document, by, now));
            };
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DrawProof> proof(Plan plan) {
        return proofs.find(plan);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Excluded> exclusions(PlanId id, @Nullable String cursor, int limit) {
        var found = draws.exclusions(id, cursor == null ? 0 : Long.parseLong(cursor), limit + 1);
        return Page.of(found, limit, one -> Long.toString(one.entity()));
    }

    @Override
    public Outcome<Recomputation> recompute(PlanId id, Staff by) {
        var drawn = draws.findDraw(id);
        if (drawn.isEmpty()) {
            return Outcome.refused("inspection.not-open", "计划 " + id + " 还没有抽取，无从复算。");
        }
        return Outcome.done(proofs.recompute(id, drawn.get().publicDocument(), by.name(), clock.instant()));
    }

    @Override
    public Outcome<LeafOpening> opening(PlanId id, EntityId entity, Staff by) {
        var plan = plans.find(id).orElseThrow();
        var roster = draws.findRoster(id);
        var firm = draws.findListed(id, entity.value());
        if (roster.isEmpty() || firm.isEmpty()) {
            return Outcome.refused("inspection.entry-not-found", "该户不在计划 " + plan.number() + " 固定的名录中。");
        }
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.opening", "entity:" + entity)
                        .with("plan", plan.number().toString()));
        return Outcome.done(drawing.opening(plan, roster.get(), firm.get()));
    }

    private interface Step {
        Outcome<Plan> take(Plan plan, Transition<PlanState, PlanCommand> edge);
    }

    /** A plan that the person may see, or whose seed the person's section has a part in; any other one is as if it were not there. */
    private Optional<Plan> concerned(PlanId id, Staff by) {
        return plans.find(id)
                .filter(plan -> plans.visible(id, by.scope())
                        || (plan.terms().seed() instanceof SeedTerms.ThreeSections(List<Integer> sections)
                                && sections.contains(by.unit().value())));
    }

    private Outcome<Plan> with(PlanId id, int version, PlanCommand command, Staff by, Step step) {
        var found = plans.visible(id, by.scope()) ? plans.find(id) : Optional.<Plan>empty();
        if (found.isEmpty()) {
            return Refusals.noPlan(id);
        }
        Plan plan = found.get();
        if (plan.version() != version) {
            return Refusals.stale(plan);
        }
        var edge = PlanTransitions.find(plan.state(), command);
        return edge.isEmpty() ? Refusals.notOpen(plan, command) : step.take(plan, edge.get());
    }

    /** Two who press at the same moment: the second finds the version gone, and everything it did is rolled back. */
    private Plan move(Plan plan, Transition<PlanState, PlanCommand> edge, DocumentId document, Staff by, Instant now) {
        if (!plans.move(plan.id(), plan.version(), edge.from(), edge.to())) {
            throw new IllegalStateException("plan " + plan.number() + " moved while it was being worked on");
        }
        log.moved("plan", plan.id().value(), edge, null, document.value(), by.actor(), now);
        Plan moved = plans.find(plan.id()).orElseThrow();
        matters.follow(moved);
        return moved;
    }
}
