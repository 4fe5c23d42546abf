package cn.huijian.entity.jobs;

import cn.huijian.access.Scope;
import cn.huijian.engine.match.Decision;
import cn.huijian.engine.match.Decision.Ground;
import cn.huijian.engine.match.Match;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.Verdict;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.jobs.MergeDesk.Side;
import cn.huijian.entity.model.WaterfallForm;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Found;
import cn.huijian.entity.store.MatchRows;
import cn.huijian.entity.store.MatchRows.Compared;
import cn.huijian.entity.store.MatchRuns;
import cn.huijian.entity.store.MatchRuns.Run;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares firms with the whole register: those that changed since a moment, or all. A pair in the grey zone goes to the desk; merged without asking
 * are only pairs above the dated threshold, or of one name at one door, of which one side has no code: different codes mean different firms. Goes on after a crash from
 * the batch it committed last; done twice it changes nothing. A register of any size is compared: its index lies outside of the heap ({@link MatchingIndex}).
 */
@Component
public class MatchJob implements JobHandler {
    public static final String KIND = "entity.match";
    /** Parameter: only firms changed since this instant; absent for the whole register. */
    public static final String SINCE = "since";

    private static final int BATCH = 500;
    private static final Actor MATCHER = Actor.system("entity-match");

    private final MatchRows rows;
    private final MatchRuns runs;
    private final MatchModel model;
    private final MatchingIndex register;
    private final Candidates candidates;
    private final MergedFirms firms;
    private final MergeDesk desk;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MatchJob(
            MatchRows rows,
            MatchRuns runs,
            MatchModel model,
            MatchingIndex register,
            Candidates candidates,
            MergedFirms firms,
            MergeDesk desk,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.runs = runs;
        this.model = model;
        this.register = register;
        this.candidates = candidates;
        this.firms = firms;
        this.desk = desk;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) throws IOException {
        @Nullable String given = job.parameters().get(SINCE);
        @Nullable Instant since = given == null ? null : Instant.parse(given);
        Instant now = clock.instant();
        LocalDate today = Zone.dayOf(now);
        Run run = runs.begin(job.id(), since, rows.count(since), now);
        Map<String, String> divisions = model.divisions(today);
        return register.with(divisions, progress, index -> match(index, run, divisions, today, now, progress))
                .orElseGet(() -> result(run, false));
    }

    private String match(
            MatchIndex index,
            Run begun,
            Map<String, String> divisions,
            LocalDate today,
            Instant now,
            JobProgress progress) {
        Run run = begun;
        String version = model.use(index, run, today, now);
        while (!progress.cancelled()) {
            progress.report(run.compared(), Math.max(run.total(), run.compared()), "比对");
            List<Compared> batch = rows.next(run.lastId(), run.since(), BATCH, divisions);
            if (batch.isEmpty()) {
                runs.finish(new JobId(run.job()), clock.instant());
                return result(run, true);
            }
            run = compare(index, batch, run, version, progress);
        }
        return result(run, false);
    }

    private Run compare(MatchIndex index, List<Compared> batch, Run run, String version, JobProgress progress) {
        List<Found> found = new ArrayList<>();
        List<Found> sure = new ArrayList<>();
        Map<Found, Ground> grounds = new HashMap<>();
        for (Compared one : batch) {
            for (Match match : index.matches(one.entry())) {
                Decision decision = match.decision();
                var pair = new Found(
                        one.id(),
                        new EntityId(match.id()),
                        decision.probability(),
                        WaterfallForm.write(decision.waterfall()));
                if (decision.verdict() == Verdict.SAME) {
                    sure.add(pair);
                    grounds.put(pair, decision.ground());
                } else {
                    found.add(pair);
                }
            }
        }
        List<EntityId> gone = new ArrayList<>();
        Run done = transaction.execute(status -> {
            progress.confirm();
            gone.clear();
            List<Found> asked = new ArrayList<>(distinct(found));
            for (Found pair : distinct(sure)) {
                if (!merge(pair, Objects.requireNonNull(grounds.get(pair)), version, gone)) {
                    asked.add(pair);
                }
            }
            asked.removeIf(pair -> gone.contains(pair.one()) || gone.contains(pair.other()));
            int proposed = candidates.find(asked, version, clock.instant());
            int lapsed = candidates.lapse(
                    Stream.concat(batch.stream().map(Compared::id), gone.stream())
                            .toList(),
                    asked);
            Run next = run.with(batch.getLast().entry().id(), batch.size(), proposed, gone.size(), lapsed);
            runs.keep(next, version);
            return next;
        });
        register.remove(gone);
        return java.util.Objects.requireNonNull(done);
    }

    /** Each pair once, although both of its firms may be in the batch. */
    private static List<Found> distinct(List<Found> pairs) {
        Map<String, Found> once = new java.util.LinkedHashMap<>();
        for (Found pair : pairs) {
            long left = Math.min(pair.one().value(), pair.other().value());
            long right = Math.max(pair.one().value(), pair.other().value());
            once.putIfAbsent(left + "-" + right, pair);
        }
        return List.copyOf(once.values());
    }

    /** Merges a pair that needs no asking; false if a person has to look, or has looked. */
    private boolean merge(Found pair, Ground ground, String version, List<EntityId> gone) {
        Map<EntityId, Firm> both = firms.find(List.of(pair.one(), pair.other()));
        @Nullable Firm one = both.get(pair.one());
        @Nullable Firm other = both.get(pair.other());
        if (one == null || other == null || one.mergedInto() != null || other.mergedInto() != null) {
            return false;
        }
        if ((one.uscc() != null && other.uscc() != null) || candidates.different(pair.one(), pair.other())) {
            return false;
        }
        boolean first = one.uscc() != null || (other.uscc() == null && one.id().compareTo(other.id()) < 0);
        Firm survivor = first ? one : other;
        Firm merged = first ? other : one;
        candidates.find(List.of(pair), version, clock.instant());
        Outcome<Long> outcome = desk.merge(
                new Order(
                        new Side(survivor.id(), survivor.version()),
                        new Side(merged.id(), merged.version()),
                        null,
                        Basis.MATCHER,
                        false,
                        "%s；被并入的一方没有统一社会信用代码；匹配概率 %.4f%%，模型 %s"
                                .formatted(words(ground), pair.probability() * 100, version)),
                Scope.ofBureau(),
                MATCHER);
        if (outcome instanceof Outcome.Done) {
            gone.add(merged.id());
            return true;
        }
        return false;
    }

    private static String words(Ground ground) {
        return switch (ground) {
            case SAME_NAME_SAME_DOOR -> "名称全同，门牌与房号相同（同一登记机关内名称不得相同）";
            case IDENTIFIER_SHARED -> "证号相同";
            default -> "匹配概率达到直接合并的阈值";
        };
    }

    private static String result(Run run, boolean whole) {
        return "{\"compared\":%d,\"proposed\":%d,\"merged\":%d,\"lapsed\":%d,\"whole\":%s}"
                .formatted(run.compared(), run.proposed(), run.merged(), run.lapsed(), whole);
    }
}
