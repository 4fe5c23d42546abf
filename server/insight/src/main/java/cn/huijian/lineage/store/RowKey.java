package cn.huijian.lineage.store;

import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import java.util.Optional;

/** A row of a run: {@code 31-2}. */
record RowKey(long run, long row) {
    static Optional<RowKey> of(NodeRef ref) {
        if (!ref.key().matches("[1-9][0-9]{0,17}-[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        int dash = ref.key().indexOf('-');
        return Optional.of(new RowKey(
                Long.parseLong(ref.key().substring(0, dash)),
                Long.parseLong(ref.key().substring(dash + 1))));
    }

    NodeRef ref() {
        return new NodeRef(Kind.ROW, run + "-" + row);
    }
}
