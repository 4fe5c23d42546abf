package cn.huijian.exchange.jobs;

import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.Runs;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the rows a source gave and opens a run for them, in the caller's transaction. */
@Component
class FeedRuns {
    private static final Duration KEPT = Duration.ofDays(180);

    private final Documents documents;
    private final Runs runs;
    private final Clock clock;
    private final boolean demo;

    FeedRuns(Documents documents, Runs runs, Clock clock, @Value("${huijian.demo:none}") String demo) {
        this.documents = documents;
        this.runs = runs;
        this.clock = clock;
        this.demo = !demo.equalsIgnoreCase("none") && !demo.equalsIgnoreCase("false");
    }

    boolean demo() {
        return demo;
    }

    StoredDocument keep(FeedSource source, String name, InputStream rows) throws IOException {
        var document = new NewDocument(
                name, "text/csv", ImportDesk.PURPOSE, clock.instant().plus(KEPT));
        return documents.store(document, rows, source.actor());
    }

    /** Opens a run over kept rows; gives its number. */
    long open(
            FeedSource source,
            DatasetDeclaration dataset,
            StoredDocument document,
            FileForm form,
            List<String> header,
            HeaderMapping mapping) {
        Instant now = clock.instant();
        return runs.add(new ImportRun(
                0,
                null,
                dataset.id(),
                dataset.version(),
                source.code(),
                document.id(),
                document.name(),
                document.size(),
                form,
                header,
                mapping.columns(),
                demo,
                Zone.dayOf(now),
                now,
                source.actor(),
                ImportRun.State.QUEUED,
                0,
                ImportRun.Counts.NONE,
                null,
                null,
                null));
    }
}
