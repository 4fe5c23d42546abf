package cn.huijian.exchange;

import java.util.List;

/** Rows that are taken in together, in one transaction. */
public record Batch(RunContext context, List<Row> rows) {
    public Batch {
        rows = List.copyOf(rows);
    }
}
