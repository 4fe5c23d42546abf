package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Reach;
import cn.huijian.lineage.model.Reach.Link;
import cn.huijian.lineage.model.Uses.Use;
import cn.huijian.lineage.store.LineageViews.Pack;
import cn.huijian.lineage.store.LineageViews.ReportRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What leaves the house: publicity and reporting upward. */
@Component
class OutwardSteps implements Steps {
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("DUE", "待公示"),
            Map.entry("PUBLISHED", "已公示"),
            Map.entry("WITHDRAWN", "已撤回"),
            Map.entry("CORRECTED", "已更正"),
            Map.entry("READY", "待报送"),
            Map.entry("INCOMPLETE", "缺必填项"),
            Map.entry("PACKED", "待回执"),
            Map.entry("ACCEPTED", "已接收"),
            Map.entry("REFUSED", "被退回"),
            Map.entry("SUPERSEDED", "已被替代"),
            Map.entry("FROZEN", "已冻结"),
            Map.entry("HANDED", "已送出"),
            Map.entry("ANSWERED", "回执齐全"));

    private final LineageViews views;
    private final Declarations declarations;
    private final Versions versions;

    OutwardSteps(LineageViews views, Declarations declarations, Versions versions) {
        this.views = views;
        this.versions = versions;
        this.declarations = declarations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PUBLICITY, Kind.DISCLOSURE, Kind.LAYOUT, Kind.REPORT_ROW, Kind.PACKAGE);
    }

    @Override
    public Optional<Node> node(NodeRef ref, Staff reader) {
        return switch (ref.kind()) {
            case PUBLICITY -> declared(ref, "/system/knowledge?kind=publicity", reader);
            case LAYOUT ->
                reader.may("sharing.read")
                        ? declared(ref, "/data/reporting?layout=" + ref.key(), reader)
                        : Optional.empty();
            case DISCLOSURE ->
                ref.number()
                        .filter(id -> reader.may("disclosure.read"))
                        .flatMap(views::disclosure)
                        .filter(one -> reader.scope().covers(one.unit()))
                        .map(one -> new Node(ref, one.title(), state(one.state()), List.of(), "/publish/" + one.id()));
            case REPORT_ROW ->
                row(ref, reader)
                        .map(row -> new Node(
                                ref,
                                layoutName(row.layout()),
                                state(row.state()),
                                List.of(Line.of("报送编号", row.key()), Line.of("内容", row.title())),
                                row.pack() == null
                                        ? "/data/reporting?layout=" + row.layout()
                                        : "/data/reporting/packages/" + row.pack()));
            case PACKAGE ->
                pack(ref, reader)
                        .map(pack -> new Node(
                                ref,
                                "报送 " + pack.target(),
                                state(pack.state()) + " · " + pack.rows() + " 行",
                                List.of(Line.of("文件", pack.file())),
                                "/data/reporting/packages/" + pack.id()));
            default -> Optional.empty();
        };
    }

    private Optional<Node> declared(NodeRef ref, String href, Staff reader) {
        List<Use> uses = declarations.uses().stream()
                .filter(use -> use.node().equals(ref))
                .toList();
        return uses.stream()
                .findFirst()
                .map(use -> new Node(
                        ref,
                        use.title(),
                        use.note(),
                        versions.with(
                                uses.stream()
                                        .map(one -> Line.of(
                                                "读取" + declarations.typeName(one.of()),
                                                one.attributes().size() + " 个字段"))
                                        .toList(),
                                ref,
                                reader),
                        href));
    }

    private String layoutName(String layout) {
        return declarations.uses().stream()
                .filter(use -> use.node().equals(new NodeRef(Kind.LAYOUT, layout)))
                .map(Use::title)
                .findFirst()
                .orElse(layout);
    }

    private Optional<ReportRow> row(NodeRef ref, Staff reader) {
        return ref.number()
                .filter(id -> reader.may("sharing.read"))
                .flatMap(views::reportRow)
                .filter(row -> reader.scope().covers(row.unit()));
    }

    /** A package holds rows of the whole bureau. */
    private Optional<Pack> pack(NodeRef ref, Staff reader) {
        return ref.number()
                .filter(id -> reader.may("sharing.read") && reader.scope().wholeBureau())
                .flatMap(views::pack);
    }

    private static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    @Override
    public Reach back(NodeRef ref, Staff reader) {
        return switch (ref.kind()) {
            case DISCLOSURE ->
                one(ref.number()
                        .flatMap(views::disclosure)
                        .map(one -> new Link(NodeRef.of(Kind.FACT, one.fact()), "公示")));
            case REPORT_ROW -> one(row(ref, reader).map(row -> new Link(NodeRef.of(Kind.FACT, row.fact()), "报送")));
            case PACKAGE ->
                ref.number()
                        .map(id -> Reach.of(
                                views.reportRowsIn(id, MOST + 1).stream()
                                        .map(row -> new Link(NodeRef.of(Kind.REPORT_ROW, row.id()), row.key()))
                                        .toList(),
                                MOST))
                        .orElse(Reach.NOTHING);
            case PUBLICITY, LAYOUT ->
                Reach.of(
                        declarations.uses().stream()
                                .filter(use -> use.node().equals(ref))
                                .flatMap(use -> declarations.datasets().stream()
                                        .filter(one -> one.of().equals(use.of()))
                                        .map(one -> new Link(
                                                new NodeRef(Kind.DATASET, one.id()),
                                                "读 " + use.attributes().size() + " 个字段")))
                                .toList(),
                        MOST);
            default -> Reach.NOTHING;
        };
    }

    @Override
    public Reach forward(NodeRef ref, Staff reader) {
        return switch (ref.kind()) {
            case REPORT_ROW ->
                one(row(ref, reader)
                        .flatMap(row -> Optional.ofNullable(row.pack()))
                        .map(pack -> new Link(NodeRef.of(Kind.PACKAGE, pack), "装入")));
            case LAYOUT ->
                Reach.of(
                        views.packsOf(ref.key(), 3).stream()
                                .map(pack -> new Link(NodeRef.of(Kind.PACKAGE, pack.id()), "最近报送"))
                                .toList(),
                        MOST);
            default -> Reach.NOTHING;
        };
    }

    private static Reach one(Optional<Link> link) {
        return link.map(found -> new Reach(List.of(found), false)).orElse(Reach.NOTHING);
    }
}
