package cn.huijian.exchange.model;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other, in memory that does not grow with the file. The same file gives the same numbers each time. */
public interface RowSource extends Closeable {
    /** Cells of the first row that is not blank; empty if the file has none. */
    List<String> header();

    /** The next row, or {@code null} after the last. Blank rows are passed over and not counted. */
    @Nullable
    RawRow next() throws IOException;
}
