package cn.huijian.exchange.model;

/** A row of a run, by its number in the file. */
public record RowKey(long run, long row) implements Comparable<RowKey> {
    @Override
    public int compareTo(RowKey other) {
        return run != other.run ? Long.compare(run, other.run) : Long.compare(row, other.row);
    }

    /** As the audit trail names it. */
    @Override
    public String toString() {
        return "row:" + run + "-" + row;
    }
}
