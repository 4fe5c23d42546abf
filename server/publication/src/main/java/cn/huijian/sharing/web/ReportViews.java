package cn.huijian.sharing.web;

import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.Deadlines;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.KnowledgeItem.Status;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.ReportRow.State;
import cn.huijian.sharing.model.Layout;
import cn.huijian.sharing.store.Layouts;
import cn.huijian.sharing.store.ReportPackages;
import cn.huijian.sharing.store.ReportRows;
import cn.huijian.sharing.web.ReportBodies.ColumnBody;
import cn.huijian.sharing.web.ReportBodies.LayoutBody;
import cn.huijian.sharing.web.ReportBodies.LayoutList;
import cn.huijian.sharing.web.ReportBodies.Party;
import cn.huijian.sharing.web.ReportBodies.RowBody;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the reporting desk shows. */
@Component
class ReportViews {
    private final Layouts layouts;
    private final ReportRows rows;
    private final ReportPackages packages;
    private final Entities entities;
    private final FactTypes types;
    private final Deadlines deadlines;
    private final Clock clock;

    ReportViews(
            Layouts layouts,
            ReportRows rows,
            ReportPackages packages,
            Entities entities,
            FactTypes types,
            Deadlines deadlines,
            Clock clock) {
        this.layouts = layouts;
        this.rows = rows;
        this.packages = packages;
        this.entities = entities;
        this.types = types;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LayoutList layouts(Staff reader) {
        var counts = rows.counts(reader.scope(), today());
        var items =
                layouts.on(today()).stream().map(layout -> body(layout, counts)).toList();
        String reason = ReportBodies.packReason(reader);
        return new LayoutList(items, reason == null, reason);
    }

    private LayoutBody body(Layout layout, List<ReportRows.Count> counts) {
        var own = counts.stream()
                .filter(count -> count.layout().equals(layout.id()))
                .toList();
        return new LayoutBody(
                layout.id(),
                layout.version(),
                layout.name(),
                layout.target(),
                types.name(layout.factType()),
                layout.source(),
                layout.status() == Status.CHECKED || layout.status() == Status.CERTAIN,
                layout.note(),
                layout.format(),
                layout.columns().stream()
                        .map(column -> new ColumnBody(column.name(), column.from(), column.required()))
                        .toList(),
                sum(own, count -> count.state() == State.READY),
                sum(own, count -> count.state() == State.INCOMPLETE),
                sum(own, count -> count.state() == State.PACKED),
                sum(own, count -> count.state() == State.REFUSED),
                own.stream().mapToInt(ReportRows.Count::overdue).sum());
    }

    private static int sum(List<ReportRows.Count> counts, Predicate<ReportRows.Count> which) {
        return counts.stream().filter(which).mapToInt(ReportRows.Count::rows).sum();
    }

    Page<RowBody> rows(Page<ReportRow> page, Staff reader) {
        Map<EntityId, EntityId> survivors = entities.survivorsOf(page.items().stream()
                .map(ReportRow::entity)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<EntityId, BusinessEntity> parties =
                entities.findAll(survivors.values().stream().distinct().toList());
        Map<String, Layout> byId = layouts.on(today()).stream().collect(Collectors.toMap(Layout::id, layout -> layout));
        Map<Long, Instant> handed = packages.handedAt(page.items().stream()
                .map(ReportRow::reportPackage)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        LocalDate today = today();
        Map<Deadline, DeadlineClock> clocks = new HashMap<>();
        Function<Deadline, DeadlineClock> clock =
                deadline -> clocks.computeIfAbsent(deadline, one -> deadlines.clock(one, today));
        return page.map(row -> view(
                row,
                byId.get(row.layout()),
                row.entity() == null ? null : parties.get(survivors.getOrDefault(row.entity(), row.entity())),
                handed,
                clock,
                reader));
    }

    RowBody row(ReportRow row, Staff reader) {
        return rows(new Page<>(List.of(row), null), reader).items().getFirst();
    }

    String layoutName(String id) {
        return layouts.find(id, today()).map(Layout::name).orElse(id);
    }

    Optional<Layout> layout(String id) {
        return layouts.find(id, today());
    }

    private RowBody view(
            ReportRow row,
            @Nullable Layout layout,
            @Nullable BusinessEntity party,
            Map<Long, Instant> handed,
            Function<Deadline, DeadlineClock> clocks,
            Staff reader) {
        boolean open = row.state() != State.ACCEPTED && row.state() != State.SUPERSEDED;
        return new RowBody(
                row.id(),
                row.layout(),
                layout == null ? row.layout() : layout.name(),
                layout == null ? "" : layout.target(),
                row.key(),
                row.act(),
                row.act().label(),
                row.fact().value(),
                party == null ? null : new Party(party.id().value(), party.name(), party.uscc()),
                row.title(),
                row.state(),
                row.state().label(),
                row.missing(),
                open ? clocks.apply(row.deadline()) : null,
                row.reportPackage(),
                row.reason(),
                row.reportPackage() == null ? null : handed.get(row.reportPackage()),
                row.answeredAt(),
                row.version(),
                row.state() == State.REFUSED && reader.may("sharing.report"));
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
