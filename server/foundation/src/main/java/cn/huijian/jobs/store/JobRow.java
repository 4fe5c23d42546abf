package cn.huijian.jobs.store;

import cn.huijian.jobs.Job;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job with what only the dispatcher and the screens need.
 *
 * @param rate units a second, smoothed
 * @param submitter who submitted it
 */
public record JobRow(Job job, double rate, boolean cancelAsked, Actor submitter) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    /** Seconds until the end at the present rate; absent while total or rate is not known. */
    public @Nullable Long remainingSeconds() {
        boolean known = job.state() == Job.State.RUNNING && rate > 0 && job.total() >= job.done() && job.total() > 0;
        return known ? Math.round((job.total() - job.done()) / rate) : null;
    }

    static JobRow of(ResultSet row, int n) throws SQLException {
        Integer unit = row.getObject("actor_unit", Integer.class);
        var submitter = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"),
                unit == null ? null : new UnitId(unit));
        var job = new Job(
                new JobId(row.getLong("id")),
                row.getString("kind"),
                row.getString("title"),
                JSON.readValue(row.getString("parameters"), PARAMETERS),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("stage"),
                submitter.display(),
                row.getTimestamp("submitted_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("result"),
                row.getString("failure"));
        return new JobRow(job, row.getDouble("rate"), row.getTimestamp("cancel_asked_at") != null, submitter);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
