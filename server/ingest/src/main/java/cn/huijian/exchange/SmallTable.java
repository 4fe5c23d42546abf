package cn.huijian.exchange;

import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.model.UnreadableFileException;
import cn.huijian.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV or XLSX file as a whole, read by the same readers as the deliveries of datasets; for lists that people keep by hand.
 *
 * @param header names of the columns
 */
public record SmallTable(List<String> header, List<Line> lines) {
    /** Most rows of such a file. */
    public static final int MOST = 500;

    /** A row by column name. */
    public record Line(int number, Map<String, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    public SmallTable {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** Reads a file, or says why it cannot be read. */
    public static Outcome<SmallTable> read(byte[] content) {
        FileForm.Content opened = () -> new ByteArrayInputStream(content);
        try (RowSource rows = FileForm.detect(opened).open(opened)) {
            List<String> header = rows.header().stream().map(String::strip).toList();
            List<Line> lines = new ArrayList<>();
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (lines.size() == MOST) {
                    return Outcome.refused("exchange.invalid-table", "表格超过 " + MOST + " 行;请分成几份上传。");
                }
                if (row.damage() != null) {
                    return Outcome.refused(
                            "exchange.invalid-table", "第 " + row.number() + " 行的引号没有结束,后面的内容分不清;请在表格软件中另存后再上传。");
                }
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
                    cells.put(header.get(i), row.cells().get(i).strip());
                }
                lines.add(new Line(Math.toIntExact(row.number()), cells));
            }
            return Outcome.done(new SmallTable(header, lines));
        } catch (UnreadableFileException unreadable) {
            return Outcome.refused("exchange.invalid-table", String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            return Outcome.refused("exchange.invalid-table", "文件读到一半中断;请重新保存后再上传。");
        }
    }
}
