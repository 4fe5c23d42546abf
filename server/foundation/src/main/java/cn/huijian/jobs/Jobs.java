package cn.huijian.jobs;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Submits and follows long work. A submitted job survives a crash: it is resumed by the next start of any server process. */
public interface Jobs {
    /** Queues a job in the caller's transaction; it starts after commit. {@code kind} names its {@link JobHandler}. */
    JobId submit(String kind, String title, Map<String, String> parameters, Actor actor);

    Optional<Job> find(JobId id);

    /** Jobs of a kind, newest first; {@code limit} from 1 to 100. */
    List<Job> listOfKind(String kind, int limit);

    /** Asks a job to stop at its next safe point. Repeating it does nothing. */
    void cancel(JobId id, Actor actor);
}
