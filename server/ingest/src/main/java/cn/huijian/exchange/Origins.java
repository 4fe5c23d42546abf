package cn.huijian.exchange;

import java.util.Map;
import java.util.OptionalLong;

/** Rows as they came, for whoever asks where something is from (数据血缘). */
public interface Origins {
    /** A row of a run's file by column heading, personal cells masked; empty once the raw file has expired. */
    Map<String, String> row(long run, long number);

    /** The number of the row whose field holds the value; empty if no row does, if the file has expired, or if it is too long to be searched while somebody waits. */
    OptionalLong find(long run, String field, String value);
}
