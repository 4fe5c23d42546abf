package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.OriginalRows;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Filter;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.RowIssues.Severity;
import cn.huijian.exchange.store.Runs;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the quarantined rows of a run with the reasons beside them, as a stream: file and issues are read side by side in row order. */
@Component
class Rejects {
    private static final List<String> REMARKS = List.of("行号", "字段", "原因", "怎么办");
    private static final int FLUSH = 500;
    /** The most a cell of a workbook can hold. */
    private static final int LONGEST = 32_767;

    private final OriginalRows originals;
    private final RowIssues issues;
    private final Runs runs;

    Rejects(OriginalRows originals, RowIssues issues, Runs runs) {
        this.runs = runs;
        this.originals = originals;
        this.issues = issues;
    }

    void write(ImportRun run, OutputStream out) throws IOException {
        try (RowSource rows = originals.open(run);
                Workbook book = new Workbook(out, "Huijian", "1.0")) {
            Worksheet sheet = book.newWorksheet("隔离的行");
            int line = 0;
            List<String> head = new ArrayList<>(run.header());
            head.addAll(REMARKS);
            line = add(sheet, line, head);
            var reasons = new Reasons(run.id());
            @Nullable RawRow row = rows.next();
            for (@Nullable List<Found> next = reasons.next(); next != null && row != null; next = reasons.next()) {
                long wanted = next.getFirst().row();
                while (row != null && row.number() < wanted) {
                    row = rows.next();
                }
                if (row != null && row.number() == wanted) {
                    line = add(sheet, line, cells(run, row, next));
                    if (line % FLUSH == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    }

    /** Rows of any runs, in the order of runs: each run with its own header, read in one pass. */
    void write(List<RowKey> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Huijian", "1.0")) {
            Worksheet sheet = book.newWorksheet("退回的行");
            int line = 0;
            Map<Long, List<Long>> byRun = rows.stream()
                    .collect(Collectors.groupingBy(
                            RowKey::run, TreeMap::new, Collectors.mapping(RowKey::row, Collectors.toList())));
            for (var one : byRun.entrySet()) {
                ImportRun run = runs.get(one.getKey());
                List<String> head = new ArrayList<>(run.header());
                head.addAll(REMARKS);
                line = add(sheet, line, head);
                Map<Long, RawRow> read = originals.read(run, one.getValue());
                for (long number : one.getValue()) {
                    @Nullable RawRow row = read.get(number);
                    if (row != null) {
                        line = add(sheet, line, cells(run, row, reasons(run.id(), number)));
                    }
                }
            }
        }
    }

    private List<Found> reasons(long run, long number) {
        return issues.list(run, new Filter(Severity.QUARANTINED, null, null), number - 1, Integer.MAX_VALUE, 100).stream()
                .filter(found -> found.row() == number)
                .toList();
    }

    private static List<String> cells(ImportRun run, RawRow row, List<Found> found) {
        List<String> cells = new ArrayList<>(
                row.cells().subList(0, Math.min(row.cells().size(), run.header().size())));
        while (cells.size() < run.header().size()) {
            cells.add("");
        }
        cells.add(Long.toString(row.number()));
        cells.add(found.stream().map(f -> f.issue().field()).distinct().collect(Collectors.joining("；")));
        cells.add(found.stream().map(f -> f.issue().reason()).collect(Collectors.joining("；")));
        cells.add(found.stream().map(f -> f.issue().remedy()).distinct().collect(Collectors.joining("；")));
        return cells;
    }

    private static int add(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                sheet.value(line, i, clean(cell));
            }
        }
        return line + 1;
    }

    /** Characters that XML 1.0 does not allow are shown as lost. */
    private static String clean(String cell) {
        String bounded = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return bounded.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                ? bounded.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\uFFFD")
                : bounded;
    }

    /** The quarantine reasons of a run, row after row, read a page at a time. */
    private final class Reasons {
        private static final int PAGE = 1_000;

        private final long run;
        private Iterator<Found> page = List.<Found>of().iterator();
        private long row;
        private int ordinal = -1;
        private @Nullable Found ahead;

        Reasons(long run) {
            this.run = run;
        }

        @Nullable
        List<Found> next() {
            @Nullable Found first = ahead != null ? ahead : read();
            if (first == null) {
                return null;
            }
            List<Found> sameRow = new ArrayList<>();
            @Nullable Found found = first;
            while (found != null && found.row() == first.row()) {
                sameRow.add(found);
                found = read();
            }
            ahead = found;
            return sameRow;
        }

        private @Nullable Found read() {
            if (!page.hasNext()) {
                page = issues.list(run, new Filter(Severity.QUARANTINED, null, null), row, ordinal, PAGE)
                        .iterator();
            }
            try {
                Found found = page.next();
                row = found.row();
                ordinal = found.ordinal();
                return found;
            } catch (NoSuchElementException e) {
                return null;
            }
        }
    }
}
