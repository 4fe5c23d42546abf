package cn.huijian.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What the receiving system says of one row.
 *
 * @param line line in the receipt, counted from 1 without the heading; for messages
 * @param key the row's key (报送编号)
 * @param reason why it was refused
 */
public record RowReceipt(
        int line, String key, boolean accepted, @Nullable String reason) {}
