package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.Picture;
import cn.huijian.lineage.model.Picture.Edge;
import cn.huijian.lineage.model.Picture.Placed;
import cn.huijian.lineage.model.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Walks from a thing in both directions, ring by ring, to a bounded picture. */
@Component
public class LineageGraph {
    private static final int MOST_NODES = 60;

    private final Map<NodeRef.Kind, Steps> steps = new EnumMap<>(NodeRef.Kind.class);

    LineageGraph(List<Steps> all) {
        all.forEach(one -> one.kinds().forEach(kind -> steps.put(kind, one)));
    }

    /**
     * The picture around a thing; empty if it is not there or the reader may not see it.
     *
     * @param back how many steps towards the sources
     * @param forward how many steps towards what it feeds
     */
    public Optional<Picture> around(NodeRef centre, int back, int forward, Staff reader) {
        return node(centre, reader).map(node -> {
            var walk = new Walk(reader);
            walk.nodes.put(centre, new Spot(node, 0));
            walk.rings(centre, back, -1);
            walk.rings(centre, forward, 1);
            return walk.picture(centre);
        });
    }

    private Optional<Node> node(NodeRef ref, Staff reader) {
        return stepsOf(ref).node(ref, reader);
    }

    private Steps stepsOf(NodeRef ref) {
        Steps found = steps.get(ref.kind());
        if (found == null) {
            throw new IllegalStateException("no steps for " + ref.kind());
        }
        return found;
    }

    private static final class Spot {
        private final Node node;
        private final int column;
        private boolean moreBack;
        private boolean moreForward;

        Spot(Node node, int column) {
            this.node = node;
            this.column = column;
        }
    }

    private final class Walk {
        private final Staff reader;
        private final Map<NodeRef, Spot> nodes = new LinkedHashMap<>();
        private final Set<Edge> edges = new LinkedHashSet<>();
        private boolean withheld;

        Walk(Staff reader) {
            this.reader = reader;
        }

        void rings(NodeRef centre, int depth, int direction) {
            List<NodeRef> ring = List.of(centre);
            for (int step = 1; step <= depth && !ring.isEmpty(); step++) {
                List<NodeRef> next = new ArrayList<>();
                for (NodeRef from : ring) {
                    next.addAll(ring(from, step * direction, direction));
                }
                ring = next;
            }
        }

        private List<NodeRef> ring(NodeRef near, int column, int direction) {
            Reach reach = direction < 0
                    ? stepsOf(near).back(near, reader)
                    : stepsOf(near).forward(near, reader);
            List<NodeRef> found = new ArrayList<>();
            boolean more = reach.more();
            for (Reach.Link link : reach.links()) {
                if (!nodes.containsKey(link.to())) {
                    Optional<Node> node = node(link.to(), reader);
                    if (node.isEmpty()) {
                        withheld = true;
                        continue;
                    }
                    if (nodes.size() >= MOST_NODES) {
                        more = true;
                        continue;
                    }
                    nodes.put(link.to(), new Spot(node.get(), column));
                    found.add(link.to());
                }
                edges.add(
                        direction < 0
                                ? new Edge(link.to(), near, link.label())
                                : new Edge(near, link.to(), link.label()));
            }
            Spot spot = nodes.get(near);
            if (spot != null && more) {
                spot.moreBack |= direction < 0;
                spot.moreForward |= direction > 0;
            }
            return found;
        }

        Picture picture(NodeRef centre) {
            List<Placed> placed = nodes.values().stream()
                    .map(spot -> new Placed(spot.node, spot.column, spot.moreBack, spot.moreForward))
                    .toList();
            return new Picture(centre, placed, List.copyOf(edges), withheld);
        }
    }
}
