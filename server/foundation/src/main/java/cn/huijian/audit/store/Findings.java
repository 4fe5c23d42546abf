package cn.huijian.audit.store;

import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.SignedHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong and says between which heads. */
final class Findings {
    private final List<SignedHead> heads;
    private final Map<String, String> names;
    private final List<Finding> found = new ArrayList<>();

    Findings(List<SignedHead> heads, Map<String, String> names) {
        this.heads = heads;
        this.names = names;
    }

    List<Finding> found() {
        return found;
    }

    boolean isFull() {
        return found.size() >= LedgerVerification.MOST;
    }

    /** A record that stands at a place of the ledger. */
    void at(Fault fault, String kind, long number, long index, String what) {
        Long after = null;
        Long before = null;
        for (SignedHead signed : heads) {
            if (signed.head().size() <= index) {
                after = signed.head().number();
            } else if (before == null) {
                before = signed.head().number();
            }
        }
        add(new Finding(fault, kind, number, after, before, name(kind, number) + what + between(after, before)));
    }

    /** Something without a place in the ledger. */
    void without(Fault fault, String kind, long number, String what) {
        add(new Finding(fault, kind, number, null, null, name(kind, number) + what + "。"));
    }

    /** A head. */
    void head(Fault fault, long number, String what) {
        Long after = number > 1 ? number - 1 : null;
        add(new Finding(fault, "head", number, after, number, "第 " + number + " 号树头" + what + "。"));
    }

    private void add(Finding finding) {
        if (!isFull()) {
            found.add(finding);
        }
    }

    private String name(String kind, long number) {
        return names.getOrDefault(kind, kind) + "第 " + number + " 号";
    }

    private static String between(@Nullable Long after, @Nullable Long before) {
        String from = after == null ? "第一个树头之前" : "第 " + after + " 号树头之后";
        return "（入账于" + from + (before == null ? "，尚无树头覆盖）。" : "、第 " + before + " 号树头之前）。");
    }
}
