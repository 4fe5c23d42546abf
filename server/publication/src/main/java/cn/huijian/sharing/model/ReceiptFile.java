package cn.huijian.sharing.model;

import cn.huijian.kernel.Outcome;
import cn.huijian.sharing.RowReceipt;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a receipt file (CSV, UTF-8 or GB18030), for example:
 *
 * <pre>
 * 报送编号,处理结果,退回原因
 * HJ1001,接收,
 * HJ1002,退回,决定书文号重复
 * </pre>
 */
public final class ReceiptFile {
    private ReceiptFile() {}

    /** The receipts, or which heading or line is wrong and what to do. */
    public static Outcome<List<RowReceipt>> read(Layout layout, byte[] content) {
        var form = layout.receipt();
        List<List<String>> lines = CsvText.read(text(content));
        if (lines.isEmpty()) {
            return Outcome.refused("sharing.invalid-receipt", "回执文件是空的。请上传带表头的 CSV 回执文件。");
        }
        List<String> head = lines.getFirst();
        int key = head.indexOf(form.key());
        int result = head.indexOf(form.result());
        int reason = head.indexOf(form.reason());
        if (key < 0 || result < 0) {
            return Outcome.refused(
                    "sharing.invalid-receipt",
                    "回执文件的表头须有“%s”和“%s”两列，实际为：%s。请核对是否选错了文件。"
                            .formatted(form.key(), form.result(), String.join("、", head)));
        }
        var receipts = new ArrayList<RowReceipt>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            String said = at(cells, result);
            boolean accepted = form.accepted().contains(said);
            if (!accepted && !form.refused().contains(said)) {
                return Outcome.refused(
                        "sharing.invalid-receipt",
                        "回执第 %d 行“%s”的取值“%s”不认识，应为 %s 之一。请更正后重新上传，本次没有登记任何一行。"
                                .formatted(
                                        i,
                                        form.result(),
                                        said,
                                        String.join(
                                                "、",
                                                java.util.stream.Stream.concat(
                                                                form.accepted().stream(), form.refused().stream())
                                                        .sorted()
                                                        .toList())));
            }
            String why = at(cells, reason);
            receipts.add(new RowReceipt(i, at(cells, key), accepted, accepted ? null : why.isEmpty() ? "未说明" : why));
        }
        return Outcome.done(receipts);
    }

    private static String at(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
