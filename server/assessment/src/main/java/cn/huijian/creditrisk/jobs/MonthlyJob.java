package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.creditrisk.store.Assessments;
import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.creditrisk.store.Runs.Counts;
import cn.huijian.creditrisk.store.Runs.Phase;
import cn.huijian.creditrisk.store.Runs.Run;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.creditrisk.store.Standings;
import cn.huijian.creditrisk.store.Standings.Change;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly grading: gathers the traits of every firm, then scores and grades them in order of their numbers. Each batch is one transaction with
 * the place reached, so that after a crash it goes on where it was.
 */
@Component
public class MonthlyJob implements JobHandler {
    public static final String KIND = "creditrisk.monthly";
    private static final int BATCH = 1_000;
    private static final Entities.PoolFilter EVERYONE =
            new Entities.PoolFilter(List.of(), List.of(), List.of(), List.of());

    private final Entities entities;
    private final Assessor assessor;
    private final Scorecards scorecards;
    private final Standings standings;
    private final Assessments assessments;
    private final DirtyEntities dirty;
    private final Runs runs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MonthlyJob(
            Entities entities,
            Assessor assessor,
            Scorecards scorecards,
            Standings standings,
            Assessments assessments,
            DirtyEntities dirty,
            Runs runs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.assessor = assessor;
        this.scorecards = scorecards;
        this.standings = standings;
        this.assessments = assessments;
        this.dirty = dirty;
        this.runs = runs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        long id = runOf(job);
        if (runs.get(id).phase() == Phase.GATHER) {
            gather(id, progress);
        }
        if (runs.get(id).phase() == Phase.GRADE) {
            grade(id, progress);
        }
        Run run = runs.get(id);
        return "{\"run\":%d,\"assessed\":%d,\"graded\":%d,\"unrated\":%d,\"changed\":%d}"
                .formatted(run.id(), run.assessed(), run.graded(), run.unrated(), run.changed());
    }

    /** The run this job carries out; a job that was queued without one begins its own. */
    private long runOf(Job job) {
        String named = job.parameters().get("run");
        if (named != null) {
            return Long.parseLong(named);
        }
        Optional<Run> before = runs.ofJob(job.id());
        if (before.isPresent()) {
            return before.get().id();
        }
        Long begun = transaction.execute(status -> {
            Instant now = clock.instant();
            long run = runs.begin(Zone.dayOf(now), job.actor(), now);
            runs.name(run, job.id());
            return run;
        });
        return Objects.requireNonNull(begun);
    }

    private void gather(long id, JobProgress progress) {
        Run run = runs.get(id);
        long gathered = run.entities();
        try (Stream<BusinessEntity> firms = entities.stream(EVERYONE)) {
            Iterator<BusinessEntity> left =
                    firms.filter(firm -> firm.id().value() > run.cursor()).iterator();
            while (left.hasNext()) {
                if (progress.cancelled()) {
                    return;
                }
                var batch = new ArrayList<BusinessEntity>(BATCH);
                while (left.hasNext() && batch.size() < BATCH) {
                    batch.add(left.next());
                }
                transaction.executeWithoutResult(status -> {
                    progress.confirm();
                    gatherBatch(run, batch);
                });
                gathered += batch.size();
                progress.report(0, gathered, "归集关联信息");
            }
        }
        transaction.executeWithoutResult(
                status -> runs.beginGrading(id, scorecards.inForce(run.asOf()).id()));
    }

    private void gatherBatch(Run run, List<BusinessEntity> batch) {
        List<EntityId> ids = batch.stream().map(BusinessEntity::id).toList();
        dirty.gathered(ids);
        assessor.gatherFirms(batch, new KnownAt(run.asOf(), clock.instant()));
        runs.gathered(run.id(), Collections.max(ids).value(), batch.size());
    }

    private void grade(long id, JobProgress progress) {
        boolean more = true;
        while (more) {
            if (progress.cancelled()) {
                return;
            }
            Run run = runs.get(id);
            progress.report(run.assessed(), run.entities(), "计算分类");
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                progress.confirm();
                return gradeBatch(run);
            }));
        }
        transaction.executeWithoutResult(status -> runs.end(id, "done", clock.instant()));
    }

    private boolean gradeBatch(Run run) {
        List<EntityId> ids = runs.entitiesAfter(run.cursor(), BATCH).stream()
                .map(EntityId::new)
                .toList();
        if (ids.isEmpty()) {
            return false;
        }
        dirty.clear(ids);
        Instant now = clock.instant();
        Used scorecard = scorecards.inForce(run.asOf());
        List<Assessed> results = assessor.assess(ids, new KnownAt(run.asOf(), now)).stream()
                .filter(result -> !result.isGone())
                .toList();
        String cause =
                "%d 年 %d 月月度分类".formatted(run.asOf().getYear(), run.asOf().getMonthValue());
        List<Long> assessed =
                assessments.keep(results, scorecard, now, run.id(), Collections.nCopies(results.size(), cause));
        standings.indicate(results);
        standings.keepScores(results);
        List<Change> changes = changes(results, assessed, cause);
        standings.change(changes, run.asOf(), run.id(), now);
        int unrated = (int) results.stream()
                .filter(result -> result.grade() == CreditGrade.UNRATED)
                .count();
        runs.graded(
                run.id(),
                ids.getLast().value(),
                new Counts(results.size(), results.size() - unrated, unrated, changes.size()));
        return true;
    }

    private List<Change> changes(List<Assessed> results, List<Long> assessed, String cause) {
        Map<EntityId, CreditGrade> inForce =
                standings.inForce(results.stream().map(Assessed::entity).toList());
        var changes = new ArrayList<Change>();
        for (int i = 0; i < results.size(); i++) {
            Assessed result = results.get(i);
            CreditGrade current = inForce.getOrDefault(result.entity(), CreditGrade.UNRATED);
            if (current != result.grade()) {
                changes.add(new Change(result.entity(), current, result.grade(), cause, assessed.get(i)));
            }
        }
        return changes;
    }
}
