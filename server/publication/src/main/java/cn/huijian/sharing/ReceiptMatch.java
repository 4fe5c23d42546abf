package cn.huijian.sharing;

import java.util.List;

/**
 * What became of a receipt.
 *
 * @param accepted rows that this receipt moved to 已接收
 * @param refused rows that this receipt moved to 被退回
 * @param repeated rows that had this answer before
 * @param unmatched lines that could not be matched, each with its number and the remedy
 * @param waiting rows of the package still without an answer
 */
public record ReceiptMatch(int accepted, int refused, int repeated, List<String> unmatched, int waiting) {
    public ReceiptMatch {
        unmatched = List.copyOf(unmatched);
    }
}
