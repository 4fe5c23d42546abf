package cn.huijian.city;

import java.time.LocalDate;

/**
 * 投诉 or 举报.
 *
 * @param outcome 处理结果, empty while it is open
 * @param closed {@link Days#NEVER} while it is open
 */
record Complaint(
        LocalDate received, String type, String problem, long fen, String state, String outcome, LocalDate closed) {}
