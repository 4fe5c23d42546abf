package cn.huijian.sharing.store;

import cn.huijian.access.Scope;
import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.Missing;
import cn.huijian.sharing.ReportRow.State;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code sharing.report_rows}. */
@Repository
public class ReportRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to be made. */
    record Draft(
            String layout,
            String key,
            Act act,
            FactId fact,
            String factType,
            @Nullable EntityId entity,
            UnitId unit,
            String title,
            List<Missing> missing,
            Deadline deadline,
            @Nullable Long former) {}

    /** What the desk shows. Absent parts do not narrow. */
    public record Filter(
            @Nullable String layout, @Nullable State state, boolean overdue, Scope scope, LocalDate today) {}

    /** Where a page ended: earliest deadline first, then the number. */
    public record Cursor(LocalDate due, long id) {
        public static Cursor parse(String text) {
            int at = text.indexOf('_');
            return new Cursor(LocalDate.parse(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }

    /** How many open rows of a layout stand in a state, of them overdue. */
    public record Count(String layout, State state, int rows, int overdue) {}

    /** Makes a row; the same fact and act again make nothing. */
    void create(Draft draft, Instant now) {
        jdbc.sql("""
                        insert into sharing.report_rows
                            (layout, row_key, act, fact_id, fact_type, entity_id, unit_id, title, state, missing, deadline, due_on, former, created_at)
                        values (:layout, :key, :act, :fact, :type, :entity, :unit, :title, :state, :missing::jsonb, :deadline::jsonb, :due,
                            :former, :now)
                        on conflict (layout, fact_id, act) do nothing
                        """)
                .param("layout", draft.layout())
                .param("key", draft.key())
                .param("act", draft.act().name())
                .param("fact", draft.fact().value())
                .param("type", draft.factType())
                .param("entity", draft.entity() == null ? null : draft.entity().value())
                .param("unit", draft.unit().value())
                .param("title", draft.title())
                .param("state", (draft.missing().isEmpty() ? State.READY : State.INCOMPLETE).name())
                .param("missing", JSON.writeValueAsString(draft.missing()))
                .param("deadline", JSON.writeValueAsString(draft.deadline()))
                .param("due", Objects.requireNonNull(draft.deadline().due()))
                .param("former", draft.former())
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<ReportRow> find(long id) {
        return jdbc.sql("select * from sharing.report_rows where id = :id")
                .param("id", id)
                .query(new RowReading())
                .optional();
    }

    /** The newest row of a fact under a layout. */
    Optional<ReportRow> findByFact(String layout, FactId fact) {
        return jdbc.sql("""
                        select * from sharing.report_rows
                        where layout = :layout and fact_id = :fact
                        order by id desc
                        limit 1
                        """)
                .param("layout", layout)
                .param("fact", fact.value())
                .query(new RowReading())
                .optional();
    }

    /** The row that corrects or retracts this one, if it still waits. */
    Optional<ReportRow> findWaitingAfter(ReportRow row) {
        return jdbc.sql("""
                        select * from sharing.report_rows
                        where layout = :layout and row_key = :key and former = :former and state in ('READY', 'INCOMPLETE')
                        limit 1
                        """)
                .param("layout", row.layout())
                .param("key", row.key())
                .param("former", row.id())
                .query(new RowReading())
                .optional();
    }

    /** Rows that could go now, locked; those whose former row still waits for its receipt are left for later. */
    List<ReportRow> lockWaiting(String layout, long after, int limit) {
        return jdbc.sql("""
                        select r.* from sharing.report_rows r
                        where r.layout = :layout and r.id > :after and r.state in ('READY', 'INCOMPLETE')
                            and not exists (select from sharing.report_rows f where f.id = r.former and f.state = 'PACKED')
                        order by r.id
                        limit :limit
                        for update
                        """)
                .param("layout", layout)
                .param("after", after)
                .param("limit", limit)
                .query(new RowReading())
                .list();
    }

    /** The desk, earliest deadline first. */
    public Page<ReportRow> list(Filter filter, @Nullable Cursor after, int limit) {
        String open = "select * from sharing.report_rows where state in ('READY', 'INCOMPLETE', 'REFUSED', 'PACKED')"
                + " and (due_on, id) > (:afterDay, :afterId)"
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.layout() == null ? "" : " and layout = :layout")
                + (filter.overdue() ? " and due_on < :today" : "");
        String first = " order by due_on, id limit :limit";
        // Of each unit the first rows by index, and of these the first: nobody sorts what a station has open.
        String sql = filter.scope().wholeBureau()
                ? open + first
                : "select r.* from unnest(:units::int[]) as u (unit) cross join lateral (" + open
                        + " and unit_id = u.unit" + first + ") r" + first;
        List<ReportRow> rows = jdbc.sql(sql)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("layout", filter.layout())
                .param("units", filter.scope().unitNumbers())
                .param("today", filter.today())
                .param("afterDay", after == null ? LocalDate.of(1900, 1, 1) : after.due())
                .param("afterId", after == null ? 0 : after.id())
                .param("limit", limit + 1)
                .query(new RowReading())
                .list();
        return Page.of(
                rows,
                limit,
                row -> new Cursor(Objects.requireNonNull(row.deadline().due()), row.id()).toString());
    }

    /** Open rows by layout and state, counted up to a bound each. */
    public List<Count> counts(Scope scope, LocalDate today) {
        return jdbc.sql("""
                        select layout, state, count(*) as rows, count(*) filter (where due_on < :today) as overdue
                        from (
                            select layout, state, due_on from sharing.report_rows
                            where state in ('READY', 'INCOMPLETE', 'REFUSED', 'PACKED') and (:bureau or unit_id = any(:units))
                            limit 100000
                        ) open
                        group by layout, state
                        """)
                .param("today", today)
                .param("bureau", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .query((row, number) -> new Count(
                        row.getString("layout"),
                        State.valueOf(row.getString("state")),
                        row.getInt("rows"),
                        row.getInt("overdue")))
                .list();
    }

    /** What was and is to be reported of a firm, given with those merged into it, newest first. */
    public List<ReportRow> listByEntity(Collection<EntityId> members, int limit) {
        return jdbc.sql(
                        "select * from sharing.report_rows where entity_id = any(:members) order by id desc limit :limit")
                .param("members", members.stream().map(EntityId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query(new RowReading())
                .list();
    }

    /** Moves a row unless it was changed meanwhile. */
    boolean move(ReportRow row, State to, Act act, List<Missing> missing, @Nullable String reason) {
        return jdbc.sql("""
                                update sharing.report_rows
                                set state = :to, act = :act, missing = :missing::jsonb, reason = :reason, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("to", to.name())
                        .param("act", act.name())
                        .param("missing", JSON.writeValueAsString(missing))
                        .param("reason", reason)
                        .param("id", row.id())
                        .param("version", row.version())
                        .update()
                == 1;
    }

    /** The row is about another firm than was thought, and lacks or has what that firm's does. */
    void turn(ReportRow row, @Nullable EntityId firm, UnitId unit, State state, List<Missing> missing) {
        jdbc.sql("""
                        update sharing.report_rows
                        set entity_id = :firm, unit_id = :unit, state = :state, missing = :missing::jsonb, version = version + 1
                        where id = :id
                        """)
                .param("firm", firm == null ? null : firm.value(), Types.BIGINT)
                .param("unit", unit.value())
                .param("state", state.name())
                .param("missing", JSON.writeValueAsString(missing))
                .param("id", row.id())
                .update();
    }

    /** The rows went out with a package. */
    void packed(Collection<Long> ids, long reportPackage) {
        jdbc.sql("""
                        update sharing.report_rows
                        set state = 'PACKED', missing = '[]', package_id = :package, reason = null, version = version + 1
                        where id = any(:ids::bigint[])
                        """)
                .param("package", reportPackage)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void answered(long id, State to, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        update sharing.report_rows
                        set state = :to, reason = :reason, answered_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("to", to.name())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
