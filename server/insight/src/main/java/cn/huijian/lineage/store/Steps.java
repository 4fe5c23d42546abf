package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Reach;
import java.util.Optional;
import java.util.Set;

/** How to get from things of some kinds to their neighbours. What a reader may not see has no node. */
interface Steps {
    /** Neighbours shown of one thing in one direction. */
    int MOST = 8;

    Set<Kind> kinds();

    Optional<Node> node(NodeRef ref, Staff reader);

    /** What it was made of. Asked only for a node that the reader may see. */
    Reach back(NodeRef ref, Staff reader);

    /** What it feeds. */
    Reach forward(NodeRef ref, Staff reader);
}
