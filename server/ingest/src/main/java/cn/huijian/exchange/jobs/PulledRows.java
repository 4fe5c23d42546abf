package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.RowsText;
import cn.huijian.exchange.store.PullPositions.Mark;
import cn.huijian.exchange.store.PullPositions.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a result as text, fetched as they are read, so that a pull of any size is kept without ever being whole in memory or on disk here. */
final class PulledRows extends InputStream {
    private static final int CHUNK = 1 << 16;

    private final ResultSet rows;
    private final PullQuery query;
    private final PullQuery.Layout layout;
    private final ByteArrayOutputStream filling = new ByteArrayOutputStream(CHUNK + 8_192);
    private final RowsText text;
    private final List<Mark> marks = new ArrayList<>();
    private byte[] chunk = new byte[0];
    private int at;
    private boolean over;
    private @Nullable Position last;

    PulledRows(ResultSet rows, PullQuery query, PullQuery.Layout layout) throws IOException {
        this.rows = rows;
        this.query = query;
        this.layout = layout;
        this.text = new RowsText(filling, layout.columns());
    }

    /** How the text is to be read; complete at its end. */
    RowsText text() {
        return text;
    }

    /** A place every few thousand rows and one at the end. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, given);
        at += given;
        return given;
    }

    private boolean fill() throws IOException {
        try {
            while (at == chunk.length) {
                if (over) {
                    return false;
                }
                while (!over && filling.size() < CHUNK) {
                    advance();
                }
                chunk = filling.toByteArray();
                filling.reset();
                at = 0;
            }
            return true;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void advance() throws SQLException, IOException {
        if (!rows.next()) {
            over = true;
            if (last != null && (marks.isEmpty() || marks.getLast().row() < text.rows())) {
                marks.add(new Mark(text.rows(), last));
            }
            return;
        }
        var cells = new ArrayList<@Nullable String>(layout.columns().size());
        for (int i = 1; i <= layout.columns().size(); i++) {
            cells.add(rows.getString(i));
        }
        last = query.position(rows, layout);
        long number = text.add(cells);
        if (number % RunTaker.BATCH == 0) {
            marks.add(new Mark(number, last));
        }
    }
}
