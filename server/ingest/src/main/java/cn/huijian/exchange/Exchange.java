package cn.huijian.exchange;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;

/** Starts imports. The web edge, the command line and the demo loader all come in here. */
public interface Exchange {
    /**
     * Keeps the file durably and queues its import as a job of kind {@code exchange.import}; the job's result is an {@link ImportReport} as JSON.
     * Refused if the dataset is not declared or the file is of no known form.
     */
    Outcome<JobId> accept(
            String dataset, String source, String fileName, InputStream content, boolean demo, Actor actor)
            throws IOException;
}
