package cn.huijian.entity.jobs;

import cn.huijian.engine.match.Decision;
import cn.huijian.engine.match.Decision.Ground;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.Match;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.Parameters;
import cn.huijian.engine.match.Verdict;
import cn.huijian.engine.match.Waterfall;
import cn.huijian.entity.jobs.SurePairs.Joined;
import cn.huijian.entity.jobs.SurePairs.Sure;
import cn.huijian.entity.model.WaterfallForm;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Found;
import cn.huijian.entity.store.MatchRows;
import cn.huijian.entity.store.MatchRows.Compared;
import cn.huijian.entity.store.MatchRuns;
import cn.huijian.entity.store.MatchRuns.Run;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private final MatchRows rows;
    private final MatchRuns runs;
    private final MatchModel model;
    private final MatchingIndex register;
    private final Candidates candidates;
    private final SurePairs pairs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MatchJob(
            MatchRows rows,
            MatchRuns runs,
            MatchModel model,
            MatchingIndex register,
            Candidates candidates,
            SurePairs pairs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.runs = runs;
        this.model = model;
        this.register = register;
        this.candidates = candidates;
        this.pairs = pairs;
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
        // Each pair once, although both of its firms may be in the batch.
        Map<String, Found> found = new LinkedHashMap<>();
        Map<String, Sure> sure = new LinkedHashMap<>();
        double automatic = index.parameters().thresholds().same();
        for (Compared one : batch) {
            for (Match match : index.matches(one.entry())) {
                Decision decision = match.decision();
                var pair = new Found(
                        one.id(),
                        new EntityId(match.id()),
                        decision.probability(),
                        WaterfallForm.write(decision.waterfall()));
                if (decision.verdict() == Verdict.SAME && standsWithoutTelephone(decision, automatic)) {
                    sure.putIfAbsent(key(pair), new Sure(pair, decision.ground()));
                } else {
                    found.putIfAbsent(key(pair), pair);
                }
            }
        }
        List<EntityId> gone = new ArrayList<>();
        Run done = transaction.execute(status -> {
            progress.confirm();
            Joined joined = pairs.join(List.copyOf(sure.values()), version);
            gone.clear();
            gone.addAll(joined.gone());
            Map<String, Found> asked = new LinkedHashMap<>(found);
            joined.asked().forEach(pair -> asked.put(key(pair), pair));
            asked.values()
                    .removeIf(pair ->
                            joined.gone().contains(pair.one()) || joined.gone().contains(pair.other()));
            List<Found> left = List.copyOf(asked.values());
            int proposed = candidates.find(left, version, clock.instant());
            int lapsed = candidates.lapse(
                    Stream.concat(batch.stream().map(Compared::id), gone.stream())
                            .toList(),
                    left);
            Run next = run.with(batch.getLast().entry().id(), batch.size(), proposed, gone.size(), lapsed);
            runs.keep(next, version);
            return next;
        });
        register.remove(gone);
        return Objects.requireNonNull(done);
    }

    /** An owner's shops and the clients of one agent share a telephone: it brings a pair before a person, but joins none by itself. */
    private static boolean standsWithoutTelephone(Decision decision, double automatic) {
        if (decision.ground() != Ground.PROBABILITY) {
            return true;
        }
        double sum = decision.waterfall().steps().getLast().sum();
        for (Waterfall.Step step : decision.waterfall().steps()) {
            if (step.comparison().code().equals(FirmScheme.PHONE_CODE) && step.weight() > 0) {
                sum -= step.weight();
            }
        }
        return Parameters.probability(sum) >= automatic;
    }

    private static String key(Found pair) {
        long left = Math.min(pair.one().value(), pair.other().value());
        long right = Math.max(pair.one().value(), pair.other().value());
        return left + "-" + right;
    }

    private static String result(Run run, boolean whole) {
        return "{\"compared\":%d,\"proposed\":%d,\"merged\":%d,\"lapsed\":%d,\"whole\":%s}"
                .formatted(run.compared(), run.proposed(), run.merged(), run.lapsed(), whole);
    }
}
