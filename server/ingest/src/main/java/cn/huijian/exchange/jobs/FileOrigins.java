package cn.huijian.exchange.jobs;

import cn.huijian.exchange.Origins;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.store.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the kept files again. */
@Component
class FileOrigins implements Origins {
    /** Rows read while somebody waits: about a second. */
    private static final long MOST_ROWS = 300_000;

    private final Runs runs;
    private final OriginalRows originals;

    FileOrigins(Runs runs, OriginalRows originals) {
        this.runs = runs;
        this.originals = originals;
    }

    @Override
    public Map<String, String> row(long run, long number) {
        Optional<ImportRun> found = runs.find(run);
        try {
            return found.isEmpty() ? Map.of() : originals.masked(found.get(), number);
        } catch (IOException expired) {
            return Map.of();
        }
    }

    @Override
    public OptionalLong find(long run, String field, String value) {
        Optional<ImportRun> found = runs.find(run);
        int column = found.map(one -> one.columns().indexOf(field)).orElse(-1);
        if (found.isEmpty() || column < 0) {
            return OptionalLong.empty();
        }
        try (RowSource rows = originals.open(found.get())) {
            for (@Nullable RawRow row = rows.next(); row != null && row.number() <= MOST_ROWS; row = rows.next()) {
                if (column < row.cells().size()
                        && row.cells().get(column).strip().equals(value)) {
                    return OptionalLong.of(row.number());
                }
            }
        } catch (IOException | UncheckedIOException expired) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
