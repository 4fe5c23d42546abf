package cn.huijian.creditrisk;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.dossier.DossierSetting;
import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.FitnessDesk;
import cn.huijian.exchange.jobs.StandingFitness;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Grading with its real store and the real dossier; register, jobs and labels are small fakes. */
@Configuration
@Import({DossierSetting.class, UnfitFields.class, Datasets.class, FitnessDesk.class, StandingFitness.class})
@ComponentScan({"cn.huijian.creditrisk.store", "cn.huijian.creditrisk.jobs", "cn.huijian.creditrisk.web"})
public class CreditRiskSetting {
    public final List<GradeChanged> told = new ArrayList<>();
    public final Map<EntityId, String> labels = new HashMap<>();

    @EventListener
    void hear(GradeChanged event) {
        told.add(event);
    }

    @Bean
    InternalLabels internalLabels() {
        return labels::putAll;
    }

    @Bean
    RestrictedCounts restrictedCounts(Knowledge knowledge, Clock clock) {
        return new RestrictedCounts(knowledge, clock);
    }

    @Bean
    Seat seat() {
        return new Seat();
    }

    @Bean
    Queue jobs() {
        return new Queue();
    }

    /** Who sits at the screen. */
    public static final class Seat implements CurrentUser {
        public Staff taken = officer(7, Scope.ofBureau());

        @Override
        public Staff get() {
            return taken;
        }

        public static Staff officer(long account, Scope scope) {
            return new Staff(new AccountId(account), "许言之", new UnitId(3), Set.of("creditrisk.read"), scope);
        }
    }

    /** Jobs that wait until a test runs them. */
    public static final class Queue implements Jobs {
        public final Map<JobId, Job> submitted = new LinkedHashMap<>();

        @Override
        public JobId submit(String kind, String title, Map<String, String> parameters, Actor actor) {
            var id = new JobId(submitted.size() + 1L);
            submitted.put(
                    id,
                    new Job(
                            id,
                            kind,
                            title,
                            parameters,
                            Job.State.RUNNING,
                            0,
                            0,
                            "",
                            actor.display(),
                            Instant.EPOCH,
                            null,
                            null,
                            null,
                            null));
            return id;
        }

        @Override
        public Optional<Job> find(JobId id) {
            return Optional.ofNullable(submitted.get(id));
        }

        @Override
        public List<Job> listOfKind(String kind, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel(JobId id, Actor actor) {
            throw new UnsupportedOperationException();
        }
    }

    /** Goes on until it was asked some times whether to stop. */
    public static JobProgress patient(int questions) {
        return new JobProgress() {
            private int asked;

            @Override
            public void report(long done, long total, String stage) {}

            @Override
            public boolean cancelled() {
                return ++asked > questions;
            }

            @Override
            public void confirm() {}

            @Override
            public Actor submitter() {
                return Actor.system("test");
            }
        };
    }
}
