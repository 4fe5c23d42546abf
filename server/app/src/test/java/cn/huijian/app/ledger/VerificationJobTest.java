package cn.huijian.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.audit.AuditQuery;
import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.AuditRecords;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.WalkWatch;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the walk says is kept with the job in words; a check that was broken off keeps no half result. */
class VerificationJobTest {
    private static final Job JOB = new Job(
            new JobId(1),
            VerificationJob.KIND,
            "校验审计与存证",
            Map.of(),
            Job.State.RUNNING,
            0,
            0,
            "",
            "王",
            Instant.EPOCH,
            null,
            null,
            null,
            null);

    @Test
    void faults_are_named_in_the_result_that_is_kept() {
        var progress = new Told(Integer.MAX_VALUE);
        String result = new VerificationJob(new Trail()).run(JOB, progress);
        var found = JsonMapper.shared().readValue(result, VerificationResult.class);
        assertThat(found.valid()).isFalse();
        assertThat(found.findings())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).isEqualTo("抽取第 7 号被删除。"));
        assertThat(progress.reported).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_check_that_is_cancelled_stops_at_once_and_leaves_no_result() {
        var progress = new Told(2);
        assertThat(new VerificationJob(new Trail()).run(JOB, progress)).isEqualTo("{}");
        assertThat(progress.reported).containsExactly(1L, 2L);
    }

    private static final class Told implements JobProgress {
        private final List<Long> reported = new ArrayList<>();
        private final int patience;

        Told(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long done, long total, String stage) {
            reported.add(done);
        }

        @Override
        public boolean cancelled() {
            return reported.size() >= patience;
        }
    }

    private static final class Trail implements AuditRecords {
        @Override
        public Page<AuditRecord> list(AuditQuery query, @Nullable String cursor, int limit, Actor reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Optional<Instant> oldest() {
            return java.util.Optional.empty();
        }

        @Override
        public LedgerVerification verifyLedger(Actor reader, WalkWatch watch) {
            for (int done = 1; done <= 3; done++) {
                watch.reached(done, 3, "核对抽取");
            }
            return new LedgerVerification(
                    3, 1, 3, List.of(new Finding(Fault.DELETED, "draw", 7, null, 1L, "抽取第 7 号被删除。")));
        }
    }
}
