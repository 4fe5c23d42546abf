package cn.huijian.exchange.jobs;

import cn.huijian.documents.Documents;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.kernel.PersonalText;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows read again from what was kept of a run, whichever way it came. Quarantined rows are not copied anywhere else: when the time of what was kept
 * is over, the personal data in them is gone too.
 */
@Component
public class OriginalRows {
    private final Documents documents;
    private final Datasets datasets;

    OriginalRows(Documents documents, Datasets datasets) {
        this.documents = documents;
        this.datasets = datasets;
    }

    public RowSource open(ImportRun run) throws IOException {
        return run.form().open(() -> documents.open(run.document()));
    }

    /** Rows by their numbers, read in one pass; numbers the file does not have are absent. */
    public Map<Long, RawRow> read(ImportRun run, Collection<Long> numbers) throws IOException {
        var wanted = new TreeSet<>(numbers);
        Map<Long, RawRow> found = new HashMap<>();
        try (RowSource rows = open(run)) {
            for (@Nullable RawRow row = rows.next(); row != null && !wanted.isEmpty(); row = rows.next()) {
                if (wanted.remove(row.number())) {
                    found.put(row.number(), row);
                }
            }
        }
        return found;
    }

    /** One cell of a row as given, {@code field} empty for a column that is not taken in. */
    public record Cell(String header, String field, String given, boolean personal) {
        /**
         * What somebody sees who may not see personal data: the cell of a personal column not at all, of any other without the personal numbers that
         * slipped into it.
         */
        public String shown() {
            return personal && !given.isBlank() ? "***" : PersonalText.masked(given);
        }

        /** Whether something of the cell is hidden. */
        public boolean isMasked() {
            return !shown().equals(given);
        }
    }

    public List<Cell> cells(ImportRun run, RawRow row) {
        DatasetDeclaration dataset = datasets.get(run.dataset(), run.asOf());
        var cells = new java.util.ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = i < run.header().size() ? run.header().get(i) : "多出的第 " + (i + 1) + " 列";
            String field = i < run.columns().size() ? run.columns().get(i) : "";
            boolean personal = field.equals(HeaderMapping.MESSAGE)
                    || dataset.field(field)
                            .map(DatasetDeclaration.FieldDeclaration::personal)
                            .orElse(false);
            cells.add(new Cell(header, field, row.cells().get(i), personal));
        }
        return cells;
    }

    /** The cells of a row by header, personal ones masked; empty if there is no such row. */
    public Map<String, String> masked(ImportRun run, long number) throws IOException {
        @Nullable RawRow row = read(run, List.of(number)).get(number);
        Map<String, String> cells = new LinkedHashMap<>();
        if (row != null) {
            for (Cell cell : cells(run, row)) {
                cells.put(cell.header(), cell.shown());
            }
        }
        return cells;
    }
}
