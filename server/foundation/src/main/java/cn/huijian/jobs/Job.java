package cn.huijian.jobs;

import cn.huijian.kernel.JobId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands.
 *
 * @param result JSON text once finished
 * @param failure Chinese sentence if it failed
 */
public record Job(
        JobId id,
        String kind,
        String title,
        Map<String, String> parameters,
        State state,
        long done,
        long total,
        String stage,
        String actor,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String result,
        @Nullable String failure) {
    /** The states of a job. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    public Job {
        parameters = Map.copyOf(parameters);
    }
}
