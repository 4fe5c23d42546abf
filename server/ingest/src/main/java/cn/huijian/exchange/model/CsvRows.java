package cn.huijian.exchange.model;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text as it really comes. RFC 4180 where a file keeps to it; where a stray quote would swallow the lines behind it, the line with the
 * quote is given back alone as damaged and reading goes on with the next, so one bad character never costs more than its own row.
 */
public final class CsvRows implements RowSource {
    /** A record longer than this is taken for an unclosed quote. The longest real 经营范围 is far below. */
    static final int LONGEST_RECORD = 1 << 18;

    /** Columns of a workbook; what stands behind them in a broken line stays in the last cell, up to its length. */
    private static final int MOST_CELLS = 16_384;

    static final String UNCLOSED_QUOTE = "csv.unclosed-quote";

    private final CharWindow text;
    private final char delimiter;
    private final List<String> header;
    private long number;

    public CsvRows(Reader reader, char delimiter) throws IOException {
        this.text = new CharWindow(reader);
        this.delimiter = delimiter;
        this.header = readHeader();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (text.startRecord()) {
            Parsed parsed = read();
            if (!isBlank(parsed.cells())) {
                return new RawRow(++number, parsed.cells(), parsed.damage());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private List<String> readHeader() throws IOException {
        while (text.startRecord()) {
            @Nullable List<String> cells = readQuoted();
            List<String> row = cells != null ? cells : readLine();
            if (!isBlank(row)) {
                return List.copyOf(row);
            }
        }
        return List.of();
    }

    private record Parsed(List<String> cells, @Nullable String damage) {}

    /** A record that runs over several lines and then has the wrong width is a stray quote, not a long field. */
    private Parsed read() throws IOException {
        @Nullable List<String> cells = readQuoted();
        if (cells != null && (cells.size() == header.size() || !text.spansLines())) {
            return new Parsed(cells, null);
        }
        text.rewind();
        return new Parsed(readLine(), UNCLOSED_QUOTE);
    }

    private @Nullable List<String> readQuoted() throws IOException {
        var cells = new ArrayList<String>(32);
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean atStart = true;
        while (true) {
            int c = text.read(LONGEST_RECORD);
            if (c == CharWindow.TOO_LONG) {
                return null;
            }
            if (quoted) {
                if (c == CharWindow.END) {
                    return null;
                }
                if (c != '"') {
                    cell.append((char) c);
                } else if (text.peek() == '"') {
                    text.read(LONGEST_RECORD);
                    cell.append('"');
                } else {
                    quoted = false;
                }
            } else if (c == delimiter) {
                cells.add(take(cell));
                atStart = true;
                continue;
            } else if (c == CharWindow.END || c == '\n' || c == '\r') {
                text.endLine(c);
                cells.add(take(cell));
                return cells;
            } else if (c == '"' && atStart) {
                quoted = true;
            } else {
                cell.append((char) c);
            }
            atStart = false;
        }
    }

    /** One physical line; quotes are ordinary characters. */
    private List<String> readLine() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        while (true) {
            int c = text.read(Integer.MAX_VALUE);
            if (c == delimiter && cells.size() < MOST_CELLS) {
                cells.add(take(cell));
            } else if (c == CharWindow.END || c == '\n' || c == '\r') {
                text.endLine(c);
                cells.add(take(cell));
                return cells;
            } else if (cell.length() < LONGEST_RECORD) {
                cell.append((char) c);
            }
        }
    }

    private static String take(StringBuilder cell) {
        String value = cell.toString();
        cell.setLength(0);
        return value;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
