package cn.huijian.audit.store;

import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.store.RegisterWalk.Leaf;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Records of one register that do not fit their leaves: those that fit each other's were exchanged, all others were changed. */
final class ChangedRecords {
    /** More than are named, so that partners are found; not more, so that a register changed as a whole does not fill the memory. */
    private static final int MOST = 5 * LedgerVerification.MOST;

    private final Findings findings;
    private final List<Changed> changed = new ArrayList<>();

    ChangedRecords(Findings findings) {
        this.findings = findings;
    }

    /** @param now digest that the record would have at a number; {@code null} where it cannot be read as a record any more */
    private record Changed(Leaf leaf, LongFunction<@Nullable NodeHash> now) {
        boolean stoodAt(LedgerEntry place) {
            return place.content().equals(now.apply(place.number()));
        }
    }

    void add(Leaf leaf, LongFunction<@Nullable NodeHash> now) {
        if (changed.size() < MOST) {
            changed.add(new Changed(leaf, now));
        }
    }

    void say() {
        for (Changed one : changed) {
            LedgerEntry entry = one.leaf().entry();
            Optional<Changed> other = changed.stream()
                    .filter(each -> one.stoodAt(each.leaf().entry()))
                    .findFirst();
            Fault fault = other.isPresent() ? Fault.REORDERED : Fault.CHANGED;
            String what = other.map(
                            each -> "的次序被改，现在此处的是原第 " + each.leaf().entry().number() + " 号")
                    .orElse("的内容被改动");
            findings.at(fault, entry.kind(), entry.number(), one.leaf().index(), what);
            if (findings.isFull()) {
                return;
            }
        }
    }
}
