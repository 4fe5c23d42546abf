package cn.huijian.matter.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.calendar.Deadlines;
import cn.huijian.calendar.WorkingDays;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import cn.huijian.matter.Matter;
import cn.huijian.matter.store.MatterQueries;
import cn.huijian.matter.store.MatterQueries.Days;
import cn.huijian.matter.store.MatterQueries.Position;
import cn.huijian.matter.store.MatterQueries.View;
import cn.huijian.matter.web.TodayBody.DueGroup;
import cn.huijian.matter.web.TodayBody.MatterBody;
import cn.huijian.matter.web.TodayBody.Scope;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts matters onto pages: groups them by their day and counts the days through the calendar. */
@Component
class MatterPages {
    private static final int BOUND = 9_999;
    private static final int SOON_WORKING_DAYS = 3;
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    /** As in the generated column {@code sort_on}. */
    private static final LocalDate STOPPED = LocalDate.of(9999, 12, 31);

    private final MatterQueries queries;
    private final Entities entities;
    private final Units units;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    MatterPages(
            MatterQueries queries,
            Entities entities,
            Units units,
            Deadlines deadlines,
            WorkingDays workingDays,
            Clock clock) {
        this.queries = queries;
        this.entities = entities;
        this.units = units;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    TodayBody today(Scope scope, @Nullable DueGroup group, @Nullable String cursor, int limit, Staff reader) {
        LocalDate today = Zone.dayOf(clock.instant());
        View view = view(scope);
        Days days = group == null ? new Days(BEGINNING, STOPPED.plusDays(1)) : days(group, today);
        List<Matter> found = queries.list(view, reader, days, position(cursor), limit + 1);
        List<Matter> shown = found.stream().limit(limit).toList();
        var groups = new EnumMap<DueGroup, Integer>(DueGroup.class);
        for (DueGroup each : DueGroup.values()) {
            groups.put(
                    each, queries.count(view, reader, days(each, today), BOUND).value());
        }
        var scopes = new EnumMap<Scope, BoundedCount>(Scope.class);
        Days all = new Days(BEGINNING, STOPPED.plusDays(1));
        for (Scope each : Scope.values()) {
            scopes.put(each, queries.count(view(each), reader, all, BOUND));
        }
        return new TodayBody(
                today,
                workingDays.isWorkingDay(today),
                groups,
                scopes,
                rows(shown),
                found.size() > limit ? cursor(shown.getLast()) : null);
    }

    List<MatterBody> rows(List<Matter> matters) {
        LocalDate today = Zone.dayOf(clock.instant());
        Parties parties = parties(matters);
        Map<MatterId, String> notes = queries.notes(
                matters.stream().filter(Matter::isOpen).map(Matter::id).toList());
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit.name()));
        return matters.stream()
                .map(matter -> row(matter, parties.of(matter), notes.get(matter.id()), names, today))
                .toList();
    }

    /** The firms that the matters are about: of one that was merged away, the one that stands for it. */
    private record Parties(Map<EntityId, EntityId> survivors, Map<EntityId, BusinessEntity> firms) {
        @Nullable
        BusinessEntity of(Matter matter) {
            EntityId party = matter.party();
            return party == null ? null : firms.get(survivors.getOrDefault(party, party));
        }
    }

    private Parties parties(List<Matter> matters) {
        Map<EntityId, EntityId> survivors = entities.survivorsOf(matters.stream()
                .map(Matter::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Parties(
                survivors,
                entities.findAll(survivors.values().stream().distinct().toList()));
    }

    private MatterBody row(
            Matter matter,
            @Nullable BusinessEntity party,
            @Nullable String note,
            Map<Integer, String> unitNames,
            LocalDate today) {
        int unit = matter.unit().value();
        return new MatterBody(
                matter.id().toString(),
                matter.kind(),
                matter.kindLabel(),
                matter.title(),
                matter.number(),
                party == null ? null : new TodayBody.Party(party.id().toString(), party.name()),
                new TodayBody.Unit(unit, unitNames.getOrDefault(unit, "未分配")),
                matter.deadline() == null || !matter.isOpen() ? null : deadlines.clock(matter.deadline(), today),
                group(matter, today),
                matter.isOpen(),
                matter.outcome(),
                note,
                matter.nextStep(),
                matter.nextLabel(),
                matter.link());
    }

    private DueGroup group(Matter matter, LocalDate today) {
        if (matter.deadline() == null) {
            return DueGroup.LATER;
        }
        LocalDate due = matter.deadline().due();
        if (due == null) {
            return DueGroup.STOPPED;
        }
        if (due.isBefore(today)) {
            return DueGroup.LATE;
        }
        if (due.isEqual(today)) {
            return DueGroup.TODAY;
        }
        return due.isAfter(workingDays.after(today, SOON_WORKING_DAYS)) ? DueGroup.LATER : DueGroup.SOON;
    }

    private Days days(DueGroup group, LocalDate today) {
        LocalDate later = workingDays.after(today, SOON_WORKING_DAYS).plusDays(1);
        return switch (group) {
            case LATE -> new Days(BEGINNING, today);
            case TODAY -> new Days(today, today.plusDays(1));
            case SOON -> new Days(today.plusDays(1), later);
            case LATER -> new Days(later, STOPPED);
            case STOPPED -> new Days(STOPPED, STOPPED.plusDays(1));
        };
    }

    private static View view(Scope scope) {
        return switch (scope) {
            case mine -> View.MINE;
            case unit -> View.UNIT;
            case assigned -> View.ASSIGNED;
        };
    }

    private static String cursor(Matter last) {
        LocalDate day = last.deadline() == null
                ? STOPPED.minusDays(1)
                : Objects.requireNonNullElse(last.deadline().due(), STOPPED);
        return day + "_" + last.id();
    }

    private static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new Position(LocalDate.parse(cursor.substring(0, cut)), Long.parseLong(cursor.substring(cut + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException unreadable) {
            throw new RefusedException("matter.invalid-cursor", "翻页位置“" + cursor + "”无法识别，请从第一页重新打开列表。");
        }
    }
}
