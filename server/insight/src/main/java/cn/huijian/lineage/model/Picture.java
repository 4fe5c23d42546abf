package cn.huijian.lineage.model;

import java.util.List;

/**
 * Lineage around one thing. Columns count from it: −1 is what it was made of, 1 what it feeds.
 *
 * @param withheld whether something was left out that the reader may not see
 */
public record Picture(NodeRef centre, List<Placed> nodes, List<Edge> edges, boolean withheld) {
    public Picture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A thing in its column; {@code moreBack} and {@code moreForward} tell that not all its neighbours are shown. */
    public record Placed(Node node, int column, boolean moreBack, boolean moreForward) {}

    /** In the direction in which data flows. */
    public record Edge(NodeRef from, NodeRef to, String label) {}
}
