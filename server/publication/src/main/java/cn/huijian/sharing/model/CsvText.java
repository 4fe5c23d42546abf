package cn.huijian.sharing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values as RFC 4180 has them. */
public final class CsvText {
    private CsvText() {}

    /** One line with its end. A value that a spreadsheet would take for a formula gets a quote before it. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        if (value.isEmpty()) {
            return value;
        }
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Reads a whole small text; blank lines are left out. */
    public static List<List<String>> read(String text) {
        var lines = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                end(lines, cells, cell);
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(lines, cells, cell);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> cells, StringBuilder cell) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            lines.add(List.copyOf(cells));
        }
        cells.clear();
    }
}
