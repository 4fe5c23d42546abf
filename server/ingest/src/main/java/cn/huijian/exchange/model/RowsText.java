package cn.huijian.exchange.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that did not come as a file in the form in which files come, so that they are kept, shown, corrected and replayed the same way:
 * UTF-8, comma, every cell in quotes (RFC 4180).
 */
public final class RowsText {
    private final OutputStream out;
    private long rows;

    public RowsText(OutputStream out, List<String> header) throws IOException {
        this.out = out;
        write(header);
        rows = 0;
    }

    /** Adds a row, blank cells for {@code null}. Returns its number, from 1. A row with nothing in it would not be counted on reading: refuse it before. */
    public long add(List<@Nullable String> cells) throws IOException {
        write(cells);
        return rows;
    }

    /** How the text is to be read. */
    public FileForm form() {
        return new FileForm(FileForm.Kind.DELIMITED, false, StandardCharsets.UTF_8, 0, ',', rows + 1);
    }

    public long rows() {
        return rows;
    }

    private void write(List<? extends @Nullable String> cells) throws IOException {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "\"" : ",\"");
            line.append(cell == null ? "" : cell.replace("\"", "\"\"")).append('"');
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }
}
