package cn.huijian.sharing;

import cn.huijian.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public fields for everybody, to be read on as they change (公共数据开放). */
public interface OpenData {
    /** The datasets: type of fact and its name. */
    Map<String, String> datasets();

    /** Under which licence they are given. */
    Licence licence();

    /** A page of a dataset, on from a cursor; refused if there is no such dataset or cursor. */
    Outcome<OpenPage> read(String dataset, @Nullable String after, int limit);

    /** Terms of use. */
    record Licence(String name, String url, String attribution) {}

    /**
     * A page of records; a record that is public no longer stands in it as withdrawn, without content.
     *
     * @param next cursor to read on from, now or later
     * @param more whether there is more now
     */
    record OpenPage(List<OpenRecord> records, String next, boolean more, Instant asOf) {
        public OpenPage {
            records = List.copyOf(records);
        }
    }

    /**
     * One record.
     *
     * @param id stable over all pages
     * @param values by column name; empty for a withdrawn one
     */
    record OpenRecord(String id, boolean withdrawn, Map<String, String> values) {}
}
