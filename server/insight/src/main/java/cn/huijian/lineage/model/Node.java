package cn.huijian.lineage.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it stands in the picture.
 *
 * @param lines what is shown of it, label and value
 * @param href its record in the console, if it has one
 */
public record Node(
        NodeRef ref,
        String title,
        String note,
        List<Line> lines,
        @Nullable String href) {
    public Node {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param node the thing it leads to, such as the field a value came from
     * @param href page in the console where the value is explained
     */
    public record Line(
            String label,
            String value,
            @Nullable NodeRef node,
            @Nullable String href) {
        public static Line of(String label, String value) {
            return new Line(label, value, null, null);
        }

        /** Leads on to a thing of the picture. */
        public static Line to(String label, String value, @Nullable NodeRef node) {
            return new Line(label, value, node, null);
        }

        /** Can be read on another page. */
        public static Line reading(String label, String value, String href) {
            return new Line(label, value, null, href);
        }
    }
}
