package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.exchange.Origins;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.Zone;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Reach;
import cn.huijian.lineage.model.Reach.Link;
import cn.huijian.lineage.model.Uses;
import cn.huijian.lineage.store.Declarations.Dataset;
import cn.huijian.lineage.store.Declarations.Field;
import cn.huijian.lineage.store.LineageViews.Run;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sources, their files and rows, datasets and their fields. Of the whole bureau, so only for who may read the exchange. */
@Component
class IntakeSteps implements Steps {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LineageViews views;
    private final Declarations declarations;
    private final Origins origins;
    private final SourceNames names;
    private final Versions versions;

    IntakeSteps(LineageViews views, Declarations declarations, Origins origins, SourceNames names, Versions versions) {
        this.views = views;
        this.declarations = declarations;
        this.origins = origins;
        this.names = names;
        this.versions = versions;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SOURCE, Kind.RUN, Kind.ROW, Kind.DATASET, Kind.FIELD);
    }

    @Override
    public Optional<Node> node(NodeRef ref, Staff reader) {
        if (!reader.may("exchange.read")) {
            return Optional.empty();
        }
        return switch (ref.kind()) {
            case SOURCE -> Optional.of(source(ref));
            case RUN -> ref.number().flatMap(views::run).map(run -> run(ref, run));
            case ROW -> row(ref);
            case DATASET -> declarations.dataset(ref.key()).map(one -> dataset(ref, one, reader));
            case FIELD -> field(ref);
            default -> Optional.empty();
        };
    }

    private Node source(NodeRef ref) {
        return views.source(ref.key())
                .map(one -> new Node(
                        ref, one.name(), ref.key(), List.of(Line.of("提供单位", one.owner())), "/data/sources/" + one.id()))
                .orElseGet(() -> new Node(ref, names.of(ref.key()), "未登记的来源代码，或本系统自己的记录", List.of(), null));
    }

    private static Node run(NodeRef ref, Run run) {
        return new Node(
                ref,
                run.file(),
                "IM-" + DateTimeFormatter.BASIC_ISO_DATE.format(Zone.dayOf(run.receivedAt())) + "-" + run.id() + " · "
                        + minute(run.receivedAt()),
                List.of(
                        Line.of("行数", Long.toString(run.rows())),
                        Line.of("入库", Long.toString(run.accepted())),
                        Line.of("隔离", Long.toString(run.quarantined()))),
                "/data/imports/" + run.id());
    }

    private Optional<Node> row(NodeRef ref) {
        return RowKey.of(ref)
                .flatMap(key -> views.run(key.run()).map(run -> {
                    List<Line> lines = new ArrayList<>();
                    Map<String, String> cells = origins.row(key.run(), key.row());
                    cells.forEach((header, given) -> lines.add(Line.to(
                            header,
                            given,
                            declarations
                                    .dataset(run.dataset())
                                    .flatMap(one -> one.field(header))
                                    .map(field -> fieldRef(run.dataset(), field))
                                    .orElse(null))));
                    return new Node(
                            ref,
                            "第 " + key.row() + " 行",
                            cells.isEmpty() ? "原始文件已到期清除" : run.file(),
                            lines,
                            "/data/imports/" + run.id());
                }));
    }

    private Node dataset(NodeRef ref, Dataset one, Staff reader) {
        return new Node(
                ref,
                one.name(),
                one.owner(),
                versions.with(
                        List.of(
                                Line.of("更新承诺", one.update()),
                                Line.of("敏感程度", one.sensitivity()),
                                Line.of("字段", Integer.toString(one.fields().size())),
                                Line.of("法定来源", one.legalSource())),
                        ref,
                        reader),
                "/data/datasets/" + one.id());
    }

    private Optional<Node> field(NodeRef ref) {
        return dataset(ref)
                .flatMap(one -> one.field(fieldName(ref))
                        .map(field -> new Node(
                                ref,
                                field.name(),
                                one.name(),
                                List.of(
                                        Line.of("成为", field.to().isEmpty() ? "标识或登记事项" : attribute(one, field)),
                                        Line.of("敏感程度", field.sensitivity()),
                                        Line.of("说明", field.description())),
                                "/data/datasets/" + one.id())));
    }

    private String attribute(Dataset one, Field field) {
        return declarations.typeName(one.of()) + " · " + declarations.attributeName(one.of(), field.to());
    }

    @Override
    public Reach back(NodeRef ref, Staff reader) {
        return switch (ref.kind()) {
            case RUN ->
                ref.number()
                        .flatMap(views::run)
                        .map(run -> Reach.of(List.of(new Link(new NodeRef(Kind.SOURCE, run.source()), "送来")), MOST))
                        .orElse(Reach.NOTHING);
            case ROW ->
                RowKey.of(ref)
                        .map(key -> Reach.of(List.of(new Link(NodeRef.of(Kind.RUN, key.run()), "其中一行")), MOST))
                        .orElse(Reach.NOTHING);
            case DATASET -> Reach.of(sourcesOf(ref.key()), MOST);
            case FIELD ->
                dataset(ref)
                        .map(one -> Reach.of(List.of(new Link(new NodeRef(Kind.DATASET, one.id()), "字段")), MOST))
                        .orElse(Reach.NOTHING);
            default -> Reach.NOTHING;
        };
    }

    private List<Link> sourcesOf(String dataset) {
        return views.delivered().stream()
                .filter(one -> one.dataset().equals(dataset))
                .map(one -> new Link(new NodeRef(Kind.SOURCE, one.source()), one.accepted() + " 行"))
                .toList();
    }

    @Override
    public Reach forward(NodeRef ref, Staff reader) {
        return switch (ref.kind()) {
            case SOURCE -> Reach.of(fromSource(ref.key()), MOST);
            case RUN -> ref.number().flatMap(views::run).map(this::fromRun).orElse(Reach.NOTHING);
            case ROW -> fromRow(ref);
            case DATASET ->
                declarations
                        .dataset(ref.key())
                        .map(one -> Reach.of(uses(one, null), MOST))
                        .orElse(Reach.NOTHING);
            case FIELD ->
                dataset(ref)
                        .map(one -> Reach.of(uses(one, one.field(fieldName(ref)).orElse(null)), MOST))
                        .orElse(Reach.NOTHING);
            default -> Reach.NOTHING;
        };
    }

    private List<Link> fromSource(String source) {
        List<Link> links = new ArrayList<>();
        views.delivered().stream()
                .filter(one -> one.source().equals(source))
                .forEach(one -> links.add(new Link(new NodeRef(Kind.DATASET, one.dataset()), one.accepted() + " 行入库")));
        views.runsOf(source, 3).forEach(run -> links.add(new Link(NodeRef.of(Kind.RUN, run.id()), "最近送来")));
        return links;
    }

    private Reach fromRun(Run run) {
        Optional<Dataset> dataset = declarations.dataset(run.dataset());
        if (dataset.isEmpty() || dataset.get().of().equals(Uses.REGISTER)) {
            return Reach.of(List.of(new Link(new NodeRef(Kind.DATASET, run.dataset()), run.accepted() + " 行入库")), MOST);
        }
        List<Link> facts = views.factsOf(dataset.get().of(), run.source(), run.receivedAt(), MOST + 1).stream()
                .map(fact -> new Link(NodeRef.of(Kind.FACT, fact), "成为"))
                .toList();
        return Reach.of(facts, MOST);
    }

    private Reach fromRow(NodeRef ref) {
        return RowKey.of(ref)
                .flatMap(key -> views.run(key.run())
                        .flatMap(run -> declarations
                                .dataset(run.dataset())
                                .filter(one -> !one.record().isEmpty())
                                .map(one -> views.factsOfRecord(
                                        one.of(),
                                        run.source(),
                                        Objects.requireNonNullElse(
                                                origins.row(key.run(), key.row())
                                                        .get(one.record()),
                                                "")))))
                .map(facts -> Reach.of(
                        facts.stream()
                                .map(fact -> new Link(NodeRef.of(Kind.FACT, fact), "成为"))
                                .toList(),
                        MOST))
                .orElse(Reach.NOTHING);
    }

    /** Who reads the dataset, or one field of it. */
    private List<Link> uses(Dataset one, @org.jspecify.annotations.Nullable Field field) {
        return declarations.usesOf(one.of()).stream()
                .filter(use -> field == null || use.attributes().contains(field.to()))
                .map(use -> new Link(
                        use.node(),
                        field != null || use.attributes().isEmpty()
                                ? "读取"
                                : "读 " + use.attributes().size() + " 个字段"))
                .toList();
    }

    private Optional<Dataset> dataset(NodeRef field) {
        int slash = field.key().indexOf('/');
        return slash < 0 ? Optional.empty() : declarations.dataset(field.key().substring(0, slash));
    }

    private static String fieldName(NodeRef field) {
        return field.key().substring(field.key().indexOf('/') + 1);
    }

    static NodeRef fieldRef(String dataset, Field field) {
        return new NodeRef(Kind.FIELD, dataset + "/" + field.name());
    }

    private static String minute(Instant at) {
        return at.atZone(Zone.CHINA).format(MINUTE);
    }
}
