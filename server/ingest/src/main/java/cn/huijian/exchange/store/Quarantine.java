package cn.huijian.exchange.store;

import cn.huijian.exchange.RowOutcome.Effect;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.Change;
import cn.huijian.exchange.model.QuarantinedRow.Decision;
import cn.huijian.exchange.model.QuarantinedRow.How;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows kept apart by all runs and what was decided on them. */
@Repository
public class Quarantine {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Quarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which rows are wanted; {@code null} for all. */
    public record Filter(
            @Nullable String dataset,
            @Nullable String source,
            @Nullable String code,
            @Nullable String field,
            @Nullable Long run) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** A place in the list of decisions: rows decided at once stand in the order of runs and files. */
    public record Decided(Instant at, RowKey key) {}

    /** How many rows wait, by what is wrong first. */
    public record Facet(String dataset, String source, String code, String field, long count) {}

    /** How many rows of a run were taken in by replay, and how many went back to the source. */
    public record Settled(long replayed, long returned) {}

    private static final String COLUMNS = """
            select i.run_id, i.row_number, r.dataset, r.source, r.file_name, r.received_at, i.field, i.code, i.given, i.reason,
                coalesce(q.state, 'OPEN') as state, coalesce(q.version, 0) as version,
                q.how, q.effect, q.changes, q.reason as decided_why, q.return_id, q.decided_by, q.decided_at
            """;
    private static final String WANTED = """
                and (:dataset::text is null or r.dataset = :dataset)
                and (:source::text is null or r.source = :source)
                and (:code::text is null or i.code = :code)
                and (:field::text is null or i.field = :field)
                and (:run::bigint is null or i.run_id = :run)
            """;
    private static final String WAITING = """
            from exchange.row_issues i
            join exchange.runs r on r.id = i.run_id
            left join exchange.quarantine_rows q on q.run_id = i.run_id and q.row_number = i.row_number
            where i.severity = 'QUARANTINED' and i.ordinal = 0 and coalesce(q.state, 'OPEN') = 'OPEN'
            """ + WANTED;

    /** Rows that wait: newest run first, then in the order of the file. */
    public List<QuarantinedRow> listOpen(Filter filter, @Nullable RowKey after, int limit) {
        return wanted(COLUMNS + WAITING + """
                        and (i.run_id < :afterRun or (i.run_id = :afterRun and i.row_number > :afterRow))
                    order by i.run_id desc, i.row_number
                    limit :limit
                    """, filter)
                .param("afterRun", after == null ? Long.MAX_VALUE : after.run())
                .param("afterRow", after == null ? 0 : after.row())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Rows that were dealt with, the newest decision first. */
    public List<QuarantinedRow> listDecided(State state, Filter filter, @Nullable Decided after, int limit) {
        return wanted(COLUMNS + """
                    from exchange.quarantine_rows q
                    join exchange.runs r on r.id = q.run_id
                    join exchange.row_issues i on i.run_id = q.run_id and i.row_number = q.row_number and i.ordinal = 0
                    where q.state = :state
                        and (q.decided_at < :before or (q.decided_at = :before and (q.run_id, q.row_number) > (:afterRun, :afterRow)))
                    """ + WANTED + "order by q.decided_at desc, q.run_id, q.row_number limit :limit", filter)
                .param("state", state.name())
                .param("before", Runs.timestamp(after == null ? LATEST : after.at()))
                .param("afterRun", after == null ? 0 : after.key().run())
                .param("afterRow", after == null ? 0 : after.key().row())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    public List<Facet> facets() {
        return wanted(
                        "select r.dataset, r.source, i.code, i.field, count(*) " + WAITING
                                + " group by r.dataset, r.source, i.code, i.field order by count(*) desc, r.dataset, i.code limit 200",
                        Filter.ALL)
                .query((row, n) -> new Facet(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                .list();
    }

    private static final String ONE = COLUMNS + """
            from exchange.row_issues i
            join exchange.runs r on r.id = i.run_id
            left join exchange.quarantine_rows q on q.run_id = i.run_id and q.row_number = i.row_number
            where i.run_id = :run and i.row_number = :row and i.ordinal = 0 and (i.severity = 'QUARANTINED' or q.run_id is not null)
            """;

    public Optional<QuarantinedRow> find(RowKey key) {
        return jdbc.sql(ONE)
                .param("run", key.run())
                .param("row", key.row())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The rows of one return, in the order of runs and files. */
    public List<RowKey> ofReturn(long returnId) {
        return jdbc.sql(
                        "select run_id, row_number from exchange.quarantine_rows where return_id = :id and state = 'RETURNED' order by run_id, row_number")
                .param("id", returnId)
                .query((row, n) -> new RowKey(row.getLong(1), row.getLong(2)))
                .list();
    }

    public Settled settled(long run) {
        return jdbc.sql(
                        "select count(*) filter (where state = 'TAKEN'), count(*) filter (where state = 'RETURNED') from exchange.quarantine_rows where run_id = :run")
                .param("run", run)
                .query((row, n) -> new Settled(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static final String DECIDE = """
            insert into exchange.quarantine_rows as q (run_id, row_number, state, how, effect, changes, reason, return_id, decided_by, decided_at)
            values (:run, :row, :state, :how, :effect, :changes::jsonb, :reason, :returnId, :by, :at)
            on conflict (run_id, row_number) do update
            set state = excluded.state, how = excluded.how, effect = excluded.effect, changes = excluded.changes, reason = excluded.reason,
                return_id = excluded.return_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = q.version + 1
            where q.version = :version and q.state <> 'TAKEN'
            """;

    /** Decides over the version that was seen; whether nobody else had decided. A row that was taken in is never decided again. */
    public boolean decide(RowKey key, int version, State state, Decision decision) {
        return jdbc.sql(DECIDE)
                        .param("run", key.run())
                        .param("row", key.row())
                        .param("version", version)
                        .param("state", state.name())
                        .param("how", decision.how().name())
                        .param(
                                "effect",
                                decision.effect() == null
                                        ? null
                                        : decision.effect().name())
                        .param("changes", JSON.writeValueAsString(decision.changes()))
                        .param("reason", decision.reason())
                        .param("returnId", decision.returnId())
                        .param("by", decision.by())
                        .param("at", Runs.timestamp(decision.at()))
                        .update()
                == 1;
    }

    private static final String COUNT = """
            update exchange.runs
            set quarantined = quarantined - 1, accepted = accepted + :accepted, warned = warned + :warned,
                created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged, conflicts = conflicts + :conflicts
            where id = :run and quarantined > 0
            """;

    /** Moves a row that was taken in from one counter of its run to the others; its reasons stay as notes. */
    public void moved(RowKey key, Effect effect, boolean warned) {
        int runs = jdbc.sql(COUNT)
                .param("run", key.run())
                .param("accepted", warned ? 0 : 1)
                .param("warned", warned ? 1 : 0)
                .param("created", effect == Effect.NEW ? 1 : 0)
                .param("updated", effect == Effect.UPDATED ? 1 : 0)
                .param("unchanged", effect == Effect.UNCHANGED ? 1 : 0)
                .param("conflicts", effect == Effect.CONFLICT ? 1 : 0)
                .update();
        int issues = jdbc.sql(
                        "update exchange.row_issues set severity = 'NOTED' where run_id = :run and row_number = :row and severity = 'QUARANTINED'")
                .param("run", key.run())
                .param("row", key.row())
                .update();
        if (runs != 1 || issues == 0) {
            throw new IllegalStateException(key + " was not kept apart");
        }
    }

    private JdbcClient.StatementSpec wanted(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("dataset", filter.dataset())
                .param("source", filter.source())
                .param("code", filter.code())
                .param("field", filter.field())
                .param("run", filter.run());
    }

    private static QuarantinedRow read(ResultSet row) throws SQLException {
        @Nullable String how = row.getString("how");
        return new QuarantinedRow(
                new RowKey(row.getLong("run_id"), row.getLong("row_number")),
                row.getString("dataset"),
                row.getString("source"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("field"),
                row.getString("code"),
                row.getString("given"),
                row.getString("reason"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                how == null ? null : decision(How.valueOf(how), row));
    }

    private static Decision decision(How how, ResultSet row) throws SQLException {
        @Nullable String effect = row.getString("effect");
        long returnId = row.getLong("return_id");
        boolean returned = !row.wasNull();
        return new Decision(
                how,
                effect == null ? null : Effect.valueOf(effect),
                List.of(JSON.readValue(row.getString("changes"), Change[].class)),
                row.getString("decided_why"),
                returned ? returnId : null,
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
