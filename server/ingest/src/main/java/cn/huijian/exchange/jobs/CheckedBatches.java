package cn.huijian.exchange.jobs;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowPreparation;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads, checks and prepares the next rows on a thread of its own while the database takes in the last ones. Holds two batches at most. */
final class CheckedBatches implements AutoCloseable {
    private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(2);
    private final RowPreparation preparation;
    private final Thread reader;

    private sealed interface Step {
        record Rows(List<RowCheck.Checked> rows) implements Step {}

        record Failed(Exception cause) implements Step {}
    }

    CheckedBatches(RowSource source, RowCheck check, RowPreparation preparation, long after, int size) {
        this.preparation = preparation;
        reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> readAll(source, check, after, size));
    }

    /** The next rows in order; empty at the end of the file. */
    List<RowCheck.Checked> next() throws Exception {
        return switch (queue.take()) {
            case Step.Rows(var rows) -> rows;
            case Step.Failed(var cause) -> throw cause;
        };
    }

    /** Ends the reader; afterwards nobody else touches the source. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(RowSource source, RowCheck check, long after, int size) {
        try {
            try {
                List<RowCheck.Checked> rows;
                do {
                    rows = read(source, check, after, size);
                    queue.put(new Step.Rows(rows));
                } while (!rows.isEmpty());
            } catch (IOException | RuntimeException e) {
                queue.put(new Step.Failed(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RowCheck.Checked> read(RowSource source, RowCheck check, long after, int size) throws IOException {
        List<RowCheck.Checked> rows = new ArrayList<>(size);
        while (rows.size() < size) {
            @Nullable RawRow row = source.next();
            if (row == null) {
                return rows;
            }
            if (row.number() > after) {
                rows.add(prepared(check.check(row)));
            }
        }
        return rows;
    }

    private RowCheck.Checked prepared(RowCheck.Checked checked) {
        if (checked.quarantined()) {
            return checked;
        }
        try {
            Row row = checked.row();
            return new RowCheck.Checked(
                    row.prepared(preparation.prepare(row)), checked.reasons(), checked.warnings(), checked.notes());
        } catch (RuntimeException e) {
            // The receiver meets the row again and is asked what to do with it.
            return checked;
        }
    }
}
