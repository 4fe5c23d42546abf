package cn.huijian.exchange.web;

import cn.huijian.documents.Documents;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows read again from the kept file. Quarantined rows are not copied anywhere else: when the file's time is over, the personal data in them is gone
 * too.
 */
@Component
class OriginalRows {
    private final Documents documents;
    private final Datasets datasets;

    OriginalRows(Documents documents, Datasets datasets) {
        this.documents = documents;
        this.datasets = datasets;
    }

    RowSource open(ImportRun run) throws IOException {
        return run.form().open(() -> documents.open(run.document()));
    }

    /** The cells of a row by header, personal ones masked; empty if there is no such row. */
    Map<String, String> masked(ImportRun run, long number) throws IOException {
        DatasetDeclaration dataset = datasets.get(run.dataset(), run.asOf());
        try (RowSource rows = open(run)) {
            @Nullable RawRow row = rows.next();
            while (row != null && row.number() < number) {
                row = rows.next();
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; row != null && i < row.cells().size(); i++) {
                String header = i < run.header().size() ? run.header().get(i) : "多出的第 " + (i + 1) + " 列";
                boolean personal = i < run.columns().size()
                        && dataset.field(run.columns().get(i))
                                .map(field -> field.personal())
                                .orElse(false);
                cells.put(
                        header,
                        personal && !row.cells().get(i).isBlank()
                                ? "***"
                                : row.cells().get(i));
            }
            return cells;
        }
    }
}
