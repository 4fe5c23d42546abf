package cn.huijian.roster.store;

import cn.huijian.access.Accounts;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.exchange.SmallTable;
import cn.huijian.exchange.SmallTable.Line;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.roster.RosterRow;
import cn.huijian.roster.RosterRow.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Organisations: known by their code. A row may stand on one above it in the same list. */
@Component
public class UnitRoster {
    /** Columns that a list of organisations must have. */
    public static final List<String> COLUMNS = List.of("机构代号", "机构名称", "种类", "上级代号");

    private static final Map<String, Unit.Kind> KINDS =
            Map.of("局", Unit.Kind.BUREAU, "科室", Unit.Kind.SECTION, "监管所", Unit.Kind.STATION);

    private final Accounts accounts;
    private final Units units;

    UnitRoster(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** Looks at every row and, if {@code apply}, does those that are right. */
    public List<RosterRow> take(SmallTable table, boolean apply, Actor actor) {
        Map<String, Unit> known = new HashMap<>();
        units.list().forEach(unit -> known.put(unit.code(), unit));
        Set<String> seen = new HashSet<>();
        List<RosterRow> rows = new ArrayList<>();
        for (Line line : table.lines()) {
            RosterRow row = row(line, known, seen, apply, actor);
            rows.add(row);
            if (row.standing() == Standing.NEW) {
                known.computeIfAbsent(row.key(), code -> stored(code, line, known));
            }
        }
        return List.copyOf(rows);
    }

    private RosterRow row(Line line, Map<String, Unit> known, Set<String> seen, boolean apply, Actor actor) {
        String code = line.get("机构代号");
        String name = line.get("机构名称");
        String above = line.get("上级代号");
        Unit.Kind kind = KINDS.get(line.get("种类"));
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return Comparison.wrong(
                    line, code, "机构代号", "roster.unit-code", "机构代号不合要求", "用小写字母、数字和连字符,40 位以内,如 gxq-jf。");
        }
        if (!seen.add(code)) {
            return Comparison.wrong(line, code, "机构代号", "roster.twice", "同一代号在表中出现两次", "只留一行。");
        }
        if (name.isBlank()) {
            return Comparison.wrong(line, code, "机构名称", "roster.no-name", "机构名称是空的", "填写机构名称。");
        }
        if (kind == null) {
            return Comparison.wrong(line, code, "种类", "roster.unit-kind", "种类不认识", "填“局”“科室”或“监管所”。");
        }
        if (!above.isEmpty() && !known.containsKey(above)) {
            return Comparison.wrong(
                    line, code, "上级代号", "roster.no-parent", "上级 " + above + " 不存在", "把上级放在本行之前,或改正上级代号。");
        }
        Unit unit = known.get(code);
        if (unit == null) {
            return Comparison.deed(
                    line,
                    code,
                    name,
                    Standing.NEW,
                    "增设" + line.get("种类"),
                    apply
                            ? () -> accounts.addUnit(
                                    code,
                                    name,
                                    kind,
                                    above.isEmpty()
                                            ? null
                                            : Objects.requireNonNull(known.get(above))
                                                    .id(),
                                    actor)
                            : null,
                    done -> null);
        }
        if (unit.kind() != kind || !above.equals(code(known, unit.parent()))) {
            return Comparison.wrong(
                    line, code, "上级代号", "roster.unit-moved", "种类或上级与现有的不同", "表格不移动机构;要移动请先与系统管理员在机构页核对。");
        }
        return unit.name().equals(name)
                ? Comparison.same(line, code, name)
                : Comparison.deed(
                        line,
                        code,
                        name,
                        Standing.CHANGED,
                        "改名,原为“" + unit.name() + "”",
                        apply ? () -> accounts.renameUnit(unit.id(), name, actor) : null,
                        done -> null);
    }

    /** The unit just added; while only looking, a stand-in so that rows below may name it. */
    private Unit stored(String code, Line line, Map<String, Unit> known) {
        Unit parent = known.get(line.get("上级代号"));
        return units.list().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Unit(
                        new UnitId(Integer.MAX_VALUE),
                        code,
                        line.get("机构名称"),
                        Objects.requireNonNull(KINDS.get(line.get("种类"))),
                        parent == null ? null : parent.id()));
    }

    private static String code(Map<String, Unit> known, @org.jspecify.annotations.Nullable UnitId id) {
        return known.values().stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::code)
                .findFirst()
                .orElse("");
    }
}
