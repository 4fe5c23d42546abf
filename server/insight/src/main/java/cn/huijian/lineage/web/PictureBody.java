package cn.huijian.lineage.web;

import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.Picture;
import cn.huijian.lineage.model.Picture.Placed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lineage around one thing, ready to be drawn. */
record PictureBody(
        String centre,
        List<NodeBody> nodes,
        List<EdgeBody> edges,
        @Schema(description = "有您无权查看的内容没有画出") boolean withheld) {

    /** A thing. */
    record NodeBody(
            String id,
            String kind,
            @Schema(description = "种类", example = "事实") String kindLabel,
            String title,
            String note,
            List<LineBody> lines,
            @Schema(description = "在控制台打开它的记录") @Nullable String href,
            @Schema(description = "列：负数为来历，正数为去向") int column,
            boolean moreBack,
            boolean moreForward) {}

    /** A line of a thing; {@code node} leads on. */
    record LineBody(
            String label,
            String value,
            @Nullable String node,
            @Schema(description = "在控制台打开说明它的一页") @Nullable String href) {}

    /** In the direction in which data flows. */
    record EdgeBody(String from, String to, String label) {}

    static PictureBody of(Picture picture) {
        return new PictureBody(
                picture.centre().toString(),
                picture.nodes().stream().map(PictureBody::node).toList(),
                picture.edges().stream()
                        .map(edge ->
                                new EdgeBody(edge.from().toString(), edge.to().toString(), edge.label()))
                        .toList(),
                picture.withheld());
    }

    private static NodeBody node(Placed placed) {
        var node = placed.node();
        return new NodeBody(
                node.ref().toString(),
                node.ref().kind().code(),
                node.ref().kind().label(),
                node.title(),
                node.note(),
                node.lines().stream().map(PictureBody::line).toList(),
                node.href(),
                placed.column(),
                placed.moreBack(),
                placed.moreForward());
    }

    private static LineBody line(Line line) {
        return new LineBody(
                line.label(),
                line.value(),
                line.node() == null ? null : line.node().toString(),
                line.href());
    }
}
