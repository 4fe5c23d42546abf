package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.entity.store.EntityList;
import cn.huijian.entity.store.EntityList.Line;
import cn.huijian.entity.store.EntityList.Lines;
import cn.huijian.entity.store.Keyset;
import cn.huijian.entity.store.ListQuery;
import cn.huijian.entity.web.EntityRow.EntityPage;
import cn.huijian.entity.web.EntityRow.UnitBody;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.UnitId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of the register onto pages. */
@Component
class EntityPages {
    private static final int BOUND = 10_000;

    private final EntityList list;
    private final Units units;
    private final IndustryWords industries;

    EntityPages(EntityList list, Units units, IndustryWords industries) {
        this.list = list;
        this.units = units;
        this.industries = industries;
    }

    EntityPage page(EntityFilter filter, @Nullable Keyset from, int limit, Staff staff) {
        ListQuery query = filter.query(staff);
        Lines lines = list.page(query, from, limit, from == null ? BOUND : 0);
        BoundedCount count = count(query, from, lines);
        int counted = count.more() ? -count.value() : count.value();
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(u -> u.id().value(), u -> u.name()));
        boolean grades = staff.may("creditrisk.read");
        return new EntityPage(
                lines.lines().stream()
                        .map(line -> row(line, names, industries, grades))
                        .toList(),
                lines.next() == null ? null : lines.next().withCount(counted).toString(),
                lines.previous() == null
                        ? null
                        : lines.previous().withCount(counted).toString(),
                count,
                list.lastChange());
    }

    private BoundedCount count(ListQuery query, @Nullable Keyset from, Lines lines) {
        if (from != null && from.counted() != 0) {
            return new BoundedCount(Math.abs(from.counted()), from.counted() < 0);
        }
        return from == null ? lines.hits() : list.count(query, BOUND);
    }

    static EntityRow row(Line line, Map<Integer, String> unitNames, IndustryWords industries, boolean grades) {
        return new EntityRow(
                Long.toString(line.id()),
                line.uscc(),
                line.name(),
                line.kind(),
                line.status(),
                statusWord(line.status()),
                line.industry(),
                industries.word(line.industry()),
                unit(line.unit(), unitNames),
                line.district(),
                line.street(),
                line.grid(),
                line.address(),
                line.established(),
                grades && !line.grade().equals("-") ? line.grade() : null,
                line.demo());
    }

    static UnitBody unit(int id, Map<Integer, String> names) {
        return new UnitBody(id, id == UnitId.UNASSIGNED.value() ? "未分配" : names.getOrDefault(id, "单位 " + id));
    }

    /** 登记状态 in words; {@code UNKNOWN} where no source ever told one. */
    static String statusWord(String status) {
        return status.equals("UNKNOWN") ? "未知" : EntityStatus.valueOf(status).words();
    }
}
