package cn.huijian.disclosure.store;

import cn.huijian.access.Scope;
import cn.huijian.calendar.Deadline;
import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code disclosure.disclosures} and their log. */
@Repository
public class DisclosureRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DisclosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to be made. */
    public record Draft(
            FactId fact,
            String factType,
            @Nullable EntityId entity,
            UnitId unit,
            String title,
            Deadline deadline,
            String ruleVersion,
            @Nullable Long replaces) {}

    /** Makes a due row; the same fact again gives the row that is there. */
    public long create(Draft draft, Instant now) {
        return jdbc.sql("""
                        insert into disclosure.disclosures
                            (fact_id, fact_type, entity_id, unit_id, title, state, deadline, due_on, rule_version, replaces, created_at)
                        values (:fact, :type, :entity, :unit, :title, 'DUE', :deadline::jsonb, :due, :rule, :replaces, :now)
                        on conflict (fact_id) do update set fact_id = excluded.fact_id
                        returning id
                        """)
                .param("fact", draft.fact().value())
                .param("type", draft.factType())
                .param("entity", draft.entity() == null ? null : draft.entity().value())
                .param("unit", draft.unit().value())
                .param("title", draft.title())
                .param("deadline", JSON.writeValueAsString(draft.deadline()))
                .param("due", draft.deadline().due())
                .param("rule", draft.ruleVersion())
                .param("replaces", draft.replaces())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    public Optional<Disclosure> find(long id) {
        return jdbc.sql("select * from disclosure.disclosures where id = ?")
                .param(id)
                .query(DisclosureRows::read)
                .optional();
    }

    public Optional<Disclosure> findByFact(FactId fact) {
        return jdbc.sql("select * from disclosure.disclosures where fact_id = ?")
                .param(fact.value())
                .query(DisclosureRows::read)
                .optional();
    }

    /** The state of our own facts among those given. */
    public List<Disclosure> listByFacts(Collection<FactId> facts) {
        Long[] ids = facts.stream().map(FactId::value).toArray(Long[]::new);
        return jdbc.sql("select * from disclosure.disclosures where fact_id = any(?)")
                .param(ids)
                .query(DisclosureRows::read)
                .list();
    }

    /** One page of the desk: a state within the reader's rights, oldest deadline first. */
    public Page<Disclosure> list(State state, Scope scope, @Nullable Cursor after, int limit) {
        var rows = jdbc.sql("""
                        select *
                        from disclosure.disclosures
                        where state = :state
                          and (:all or unit_id = any(:units))
                          and (coalesce(due_on, date '9999-12-31'), id) > (:due, :id)
                        order by coalesce(due_on, date '9999-12-31'), id
                        limit :limit
                        """)
                .param("state", state.name())
                .param("all", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("due", after == null ? LocalDate.of(1, 1, 1) : after.due())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit + 1)
                .query(DisclosureRows::read)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row).toString());
    }

    /** Moves a row from one state to another if nobody changed it meanwhile; false if somebody did. */
    public boolean move(Disclosure row, State to, Actor actor, @Nullable String ground, Instant now) {
        int changed = jdbc.sql("""
                        update disclosure.disclosures
                        set state = :to,
                            version = version + 1,
                            published_at = case when :to = 'PUBLISHED' then :now else published_at end,
                            published_by = case when :to = 'PUBLISHED' then :actor else published_by end,
                            ended_at = case when :to in ('WITHDRAWN', 'CORRECTED') then cast(:now as timestamptz) end,
                            ground = :ground
                        where id = :id
                          and version = :version
                        """)
                .param("to", to.name())
                .param("now", Timestamp.from(now))
                .param("actor", actor.display())
                .param("ground", ground)
                .param("id", row.id())
                .param("version", row.version())
                .update();
        if (changed == 1) {
            log(row.id(), row.state().name(), to.name(), actor, ground, now);
        }
        return changed == 1;
    }

    /** All rows of a firm, oldest first. */
    List<Disclosure> ofFirm(EntityId firm) {
        return jdbc.sql("select * from disclosure.disclosures where entity_id = ? order by id")
                .param(firm.value())
                .query(DisclosureRows::read)
                .list();
    }

    /** The row is about another firm than was thought; its state stays, its history says why. */
    void turn(Disclosure row, @Nullable EntityId firm, Actor actor, String reason, Instant now) {
        jdbc.sql("update disclosure.disclosures set entity_id = :firm, version = version + 1 where id = :id")
                .param("firm", firm == null ? null : firm.value(), Types.BIGINT)
                .param("id", row.id())
                .update();
        log(row.id(), row.state().name(), row.state().name(), actor, reason, now);
    }

    public void log(long id, @Nullable String from, String to, Actor actor, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        insert into disclosure.state_log (disclosure_id, from_state, to_state, actor, at, reason)
                        values (:id, :from, :to, :actor, :now, :reason)
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("actor", actor.display())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update();
    }

    /** What happened to a disclosure, oldest first. */
    public List<Step> steps(long id) {
        return jdbc.sql(
                        "select from_state, to_state, actor, at, reason from disclosure.state_log where disclosure_id = ? order by id")
                .param(id)
                .query((rows, number) -> new Step(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getTimestamp(4).toInstant(),
                        rows.getString(5)))
                .list();
    }

    /** One step of a disclosure's history. */
    public record Step(
            @Nullable String from,
            String to,
            String actor,
            Instant at,
            @Nullable String reason) {}

    /** Keyset position on the desk. */
    public record Cursor(LocalDate due, long id) {
        static Cursor of(Disclosure row) {
            LocalDate due = row.deadline().due();
            return new Cursor(due == null ? LocalDate.of(9999, 12, 31) : due, row.id());
        }

        /** Reads what {@link #toString()} wrote. */
        public static Cursor parse(String text) {
            var parts = text.split("_", 2);
            return new Cursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }

    static final Set<State> OPEN = Set.of(State.DUE, State.PUBLISHED);

    private static Disclosure read(ResultSet row, int number) throws SQLException {
        long entity = row.getLong("entity_id");
        boolean known = !row.wasNull();
        long replaces = row.getLong("replaces");
        boolean correcting = !row.wasNull();
        return new Disclosure(
                row.getLong("id"),
                new FactId(row.getLong("fact_id")),
                row.getString("fact_type"),
                known ? new EntityId(entity) : null,
                new UnitId(row.getInt("unit_id")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                JSON.readValue(row.getString("deadline"), Deadline.class),
                row.getString("rule_version"),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                instant(row.getTimestamp("ended_at")),
                row.getString("ground"),
                correcting ? replaces : null,
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
