package cn.huijian.audit;

import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A head that was kept outside (另存的树头). What is in the house now must still have it: a log that was cut off or rewritten as a whole, with new
 * signatures, is sound in itself and differs only from what was saved.
 *
 * @param root digest of the tree, hexadecimal
 */
public record SavedHead(String log, long number, long size, String root) {
    /**
     * Reads a head as {@code GET /api/audit/ledger/heads} gives it, one a line.
     *
     * @throws IllegalArgumentException if it is no head
     */
    public static SavedHead parse(String line) {
        try {
            JsonNode head = JsonMapper.shared().readTree(line);
            return new SavedHead(
                    head.required("log").asString(),
                    head.required("number").asLong(),
                    head.required("size").asLong(),
                    head.required("root").asString());
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("不是另存的树头:" + line.substring(0, Math.min(40, line.length())), unreadable);
        }
    }

    /** What of the saved heads is no longer so. */
    static List<Finding> compare(List<SavedHead> saved, List<SignedHead> present) {
        Map<Long, SignedHead> byNumber =
                present.stream().collect(Collectors.toMap(head -> head.head().number(), Function.identity()));
        return saved.stream()
                .flatMap(head -> head.against(byNumber.get(head.number())).stream())
                .toList();
    }

    private Optional<Finding> against(@Nullable SignedHead present) {
        if (present == null) {
            return Optional.of(finding(Fault.TRUNCATED, "另存的第 " + number + " 号树头(含 " + size + " 片叶子)现在没有:日志被截断或换过。"));
        }
        var head = present.head();
        boolean same = head.log().equals(log)
                && head.size() == size
                && head.root().toString().equals(root);
        return same
                ? Optional.empty()
                : Optional.of(finding(Fault.ROOT_DIFFERS, "第 " + number + " 号树头与另存的不同:它所覆盖的记录被整体改写过。"));
    }

    private Finding finding(Fault fault, String sentence) {
        return new Finding(fault, "head", number, null, number, sentence);
    }
}
