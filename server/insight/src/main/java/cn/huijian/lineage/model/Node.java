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

    /** One line; {@code node} names the thing it leads to, such as the field a value came from. */
    public record Line(String label, String value, @Nullable NodeRef node) {
        public static Line of(String label, String value) {
            return new Line(label, value, null);
        }
    }
}
