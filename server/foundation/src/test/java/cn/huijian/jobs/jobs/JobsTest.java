package cn.huijian.jobs.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.Job.State;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.jobs.store.JobQueue;
import cn.huijian.jobs.store.JobQueue.Holder;
import cn.huijian.jobs.store.JobSignal;
import cn.huijian.jobs.store.JobStoreSetting;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobsTest {
    private static final Actor ACTOR = Actor.system("test");

    private JobStoreSetting setting;
    private Jobs jobs;
    private JobQueue queue;
    private JobSignal signal;
    private final List<JobDispatcher> started = new java.util.ArrayList<>();

    @BeforeEach
    void an_empty_queue() {
        setting = new JobStoreSetting();
        jobs = setting.jobs();
        queue = setting.queue();
        signal = setting.signal();
    }

    @AfterEach
    void end() {
        started.forEach(JobDispatcher::stop);
    }

    @Test
    void a_submitted_job_runs_and_its_result_can_be_found_again() throws Exception {
        JobId id = submit();
        start("one", handler((job, progress) -> {
            progress.report(7, 10, "校验");
            return "{\"rows\":7}";
        }));
        Job job = await(id, State.SUCCEEDED);
        assertThat(job.result()).isEqualTo("{\"rows\":7}");
        assertThat(job.done()).isEqualTo(7);
        assertThat(job.total()).isEqualTo(10);
        assertThat(job.stage()).isEqualTo("校验");
        assertThat(job.finishedAt()).isNotNull();
        assertThat(setting.audited()).containsExactly("jobs.submit job:" + id);
    }

    @Test
    void a_job_of_a_rolled_back_transaction_was_never_submitted() {
        setting.transaction().executeWithoutResult(status -> {
            submit();
            status.setRollbackOnly();
        });
        assertThat(queue.list(null, null, null, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_job_whose_process_was_killed_is_run_again_by_another_one_when_its_lease_is_over() throws Exception {
        JobId id = submit();
        // A process takes the job and is never heard of again.
        assertThat(queue.claim("test", 1, new Holder("dead", "run-1"))).isPresent();
        setting.letLeasesRunOut();
        start("alive", handler((job, progress) -> "\"continued\""));
        assertThat(await(id, State.SUCCEEDED).result()).isEqualTo("\"continued\"");
    }

    @Test
    void a_job_is_not_taken_from_a_living_process() throws Exception {
        JobId id = submit();
        assertThat(queue.claim("test", 1, new Holder("other", "run-1"))).isPresent();
        start("this", handler((job, progress) -> "1"));
        Thread.sleep(1500);
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void the_next_start_of_the_same_instance_goes_on_at_once() throws Exception {
        JobId id = submit();
        assertThat(queue.claim("test", 1, new Holder("same", "former run"))).isPresent();
        start("same", handler((job, progress) -> "1"));
        await(id, State.SUCCEEDED);
    }

    @Test
    void a_process_that_lost_its_lease_is_stopped_before_it_commits_and_cannot_write_the_end() {
        JobId id = submit();
        var frozen = new Holder("frozen", "run-1");
        var row = queue.claim("test", 1, frozen).orElseThrow();
        setting.letLeasesRunOut();
        assertThat(queue.claim("test", 1, new Holder("other", "run-2"))).isPresent();
        var progress = new RunningJob(row, queue, frozen);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(progress::confirm))
                .isInstanceOf(IllegalStateException.class);
        progress.beat();
        assertThat(progress.cancelled()).isTrue();
        queue.finish(id, frozen, State.SUCCEEDED, "\"stale\"", null);
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void jobs_of_a_kind_run_one_after_the_other() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        List<JobId> ids = List.of(submit(), submit(), submit());
        var handler = handler((job, progress) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.sleep(50);
            atOnce.decrementAndGet();
            return "1";
        });
        start("a", handler);
        start("b", handler);
        for (JobId id : ids) {
            await(id, State.SUCCEEDED);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void a_running_job_stops_at_its_next_safe_point_when_asked() throws Exception {
        JobId id = submit();
        var begun = new CountDownLatch(1);
        start("one", handler((job, progress) -> {
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.sleep(20);
            }
            return "{\"partial\":true}";
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        jobs.cancel(id, ACTOR);
        jobs.cancel(id, ACTOR);
        assertThat(await(id, State.CANCELLED).result()).isEqualTo("{\"partial\":true}");
        assertThat(setting.audited()).containsExactly("jobs.submit job:" + id, "jobs.cancel job:" + id);
    }

    @Test
    void a_queued_job_is_cancelled_without_ever_starting() {
        JobId id = submit();
        jobs.cancel(id, ACTOR);
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(queue.claim("test", 1, new Holder("a", "b"))).isEmpty();
    }

    @Test
    void a_job_that_finishes_before_it_notices_the_wish_to_cancel_has_succeeded() throws Exception {
        JobId id = submit();
        var asked = new CountDownLatch(1);
        start("one", handler((job, progress) -> {
            asked.await();
            return "1";
        }));
        awaitThat(id, job -> job.state() == State.RUNNING);
        jobs.cancel(id, ACTOR);
        asked.countDown();
        await(id, State.SUCCEEDED);
    }

    @Test
    void a_failing_job_says_what_to_do_and_a_refusal_is_given_in_its_own_words() throws Exception {
        JobId broken = submit();
        JobId refused = submit();
        start("one", handler((job, progress) -> {
            if (job.id().equals(refused)) {
                throw new RefusedException("exchange.no-header", "文件没有表头,请补上后重新提交。");
            }
            throw new IllegalStateException("secret internals");
        }));
        assertThat(await(broken, State.FAILED).failure())
                .contains("job-" + broken)
                .doesNotContain("secret");
        assertThat(await(refused, State.FAILED).failure()).isEqualTo("文件没有表头,请补上后重新提交。");
    }

    @Test
    void a_process_that_stops_in_order_gives_its_job_back_and_the_next_one_goes_on() throws Exception {
        JobId id = submit();
        var begun = new CountDownLatch(1);
        JobDispatcher first = start("one", handler((job, progress) -> {
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.sleep(20);
            }
            return "\"broken off\"";
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        first.stop();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.QUEUED);
        start("two", handler((job, progress) -> "\"finished\""));
        assertThat(await(id, State.SUCCEEDED).result()).isEqualTo("\"finished\"");
    }

    @Test
    void a_job_that_kills_its_process_each_time_is_given_up() {
        JobId id = submit();
        for (int i = 0; i < 11; i++) {
            assertThat(queue.claim("test", 1, new Holder("x", "run-" + i))).isPresent();
            setting.letLeasesRunOut();
        }
        assertThat(queue.claim("test", 1, new Holder("x", "run-last"))).isEmpty();
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void many_interruptions_do_not_end_a_job_that_makes_progress() {
        submit();
        for (int i = 0; i < 50; i++) {
            var holder = new Holder("x", "run-" + i);
            var row = queue.claim("test", 1, holder).orElseThrow();
            queue.renew(row.job().id(), holder, i + 1, 100, "导入", 1);
            setting.letLeasesRunOut();
        }
    }

    private interface Work {
        String run(Job job, JobProgress progress) throws Exception;
    }

    private static JobHandler handler(Work work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public String run(Job job, JobProgress progress) throws Exception {
                return work.run(job, progress);
            }
        };
    }

    private JobDispatcher start(String instance, JobHandler handler) {
        var dispatcher = new JobDispatcher(queue, signal, List.of(handler), instance);
        started.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    private JobId submit() {
        return jobs.submit("test", "试验", Map.of("file", "a.csv"), ACTOR);
    }

    private Job await(JobId id, State state) throws InterruptedException {
        return awaitThat(id, job -> job.state() == state);
    }

    private Job awaitThat(JobId id, Predicate<Job> fits) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            Job job = jobs.find(id).orElseThrow();
            if (fits.test(job)) {
                return job;
            }
            Thread.sleep(40);
        }
        throw new AssertionError("job stands at " + jobs.find(id));
    }
}
