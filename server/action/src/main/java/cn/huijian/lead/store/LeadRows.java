package cn.huijian.lead.store;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import cn.huijian.lead.Lead;
import cn.huijian.lead.LeadDesk;
import cn.huijian.lead.Leads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of leads and its log. */
@Repository
class LeadRows {
    private static final String COLUMNS = """
            id, number, origin, summary, detail, entity_id, unit_id, state, version, received_at, deadline, assignee,
            assignee_name, conclusion, conclusion_reason, transferred_to
            """;

    /** The ground of a line that moves nothing: what became of the firm of the lead. */
    static final String UNMERGED = "合并撤销";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LeadRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The number of the lead, or nothing when this source brought it before. */
    Optional<Long> insert(Leads.NewLead lead, Deadline deadline, UnitId bureau, Instant now) {
        return jdbc.sql("""
                        insert into lead.leads
                            (origin, source, record, summary, detail, entity_id, unit_id, bureau_id, state, received_at,
                             deadline, due)
                        values
                            (:origin, :source, :record, :summary, :detail, :entity, :unit, :bureau, 'OPEN', :now,
                             :deadline::jsonb, :due)
                        on conflict (source, record) do nothing
                        returning id
                        """)
                .param("origin", lead.origin())
                .param("source", lead.source())
                .param("record", lead.record())
                .param("summary", lead.summary())
                .param("detail", lead.detail())
                .param("entity", lead.party() == null ? null : lead.party().value())
                .param("unit", lead.unit().value())
                .param("bureau", bureau.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("deadline", json.writeValueAsString(deadline))
                .param("due", deadline.due())
                .query(Long.class)
                .optional();
    }

    void attach(long id, MatterId matter) {
        jdbc.sql("update lead.leads set matter_id = :matter where id = :id")
                .param("id", id)
                .param("matter", matter.value())
                .update();
    }

    long idOf(String source, String record) {
        return jdbc.sql("select id from lead.leads where source = :source and record = :record")
                .param("source", source)
                .param("record", record)
                .query(Long.class)
                .single();
    }

    Optional<Lead> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from lead.leads where id = :id")
                .param("id", id)
                .query(this::lead)
                .optional();
    }

    List<Lead> list(
            boolean concluded, @Nullable String text, LocalDate afterDue, long afterId, int limit, Scope scope) {
        return jdbc.sql("select " + COLUMNS + """
                        from lead.leads
                        where (state = 'CONCLUDED') = :concluded
                          and (due, id) > (:afterDue, :afterId)
                          and (:text::text is null or number = :text or position(:text in summary) > 0)
                          and (:whole or unit_id = any(:units))
                        order by due, id
                        limit :limit
                        """)
                .param("concluded", concluded)
                .param("afterDue", afterDue)
                .param("afterId", afterId)
                .param("text", text)
                .param("whole", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("limit", limit)
                .query(this::lead)
                .list();
    }

    /** Leads of a firm that came in since a moment and are not concluded. */
    List<Lead> openSince(EntityId firm, Instant since) {
        return jdbc.sql("select " + COLUMNS + """
                        from lead.leads
                        where entity_id = :firm and state <> 'CONCLUDED' and received_at >= :since
                        order by id
                        """)
                .param("firm", firm.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::lead)
                .list();
    }

    boolean assign(Lead lead, Staff to) {
        return jdbc.sql("""
                                update lead.leads
                                set state = 'ASSIGNED', assignee = :account, assignee_name = :name, version = version + 1
                                where id = :id and version = :version and state <> 'CONCLUDED'
                                """)
                        .param("id", lead.id())
                        .param("version", lead.version())
                        .param("account", to.account().value())
                        .param("name", to.name())
                        .update()
                == 1;
    }

    boolean conclude(
            Lead lead,
            Lead.Conclusion conclusion,
            String reason,
            @Nullable String transferredTo,
            Staff by,
            Instant now) {
        return jdbc.sql("""
                                update lead.leads
                                set state = 'CONCLUDED', conclusion = :conclusion, conclusion_reason = :reason,
                                    transferred_to = :to, concluded_by = :by, concluded_by_name = :name, concluded_at = :now,
                                    version = version + 1
                                where id = :id and version = :version and state <> 'CONCLUDED'
                                """)
                        .param("id", lead.id())
                        .param("version", lead.version())
                        .param("conclusion", conclusion.name())
                        .param("reason", reason)
                        .param("to", transferredTo)
                        .param("by", by.account().value())
                        .param("name", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void log(
            long id,
            Lead.@Nullable State from,
            Lead.State to,
            String ground,
            @Nullable String reason,
            Actor actor,
            Instant at) {
        jdbc.sql("""
                        insert into lead.lead_log
                            (lead_id, from_state, to_state, ground, reason, actor_kind, actor_id, actor_name, at)
                        values (:lead, :from, :to, :ground, :reason, :kind, :actor, :name, :at)
                        """)
                .param("lead", id)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("ground", ground)
                .param("reason", reason)
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .param("name", actor.display())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LeadDesk.Step> log(long id) {
        return jdbc.sql("""
                        select from_state, to_state, ground, reason, actor_name, at
                        from lead.lead_log where lead_id = :lead
                        order by id
                        limit 200
                        """)
                .param("lead", id)
                .query((row, n) -> new LeadDesk.Step(
                        instant(row, "at"),
                        row.getString("actor_name"),
                        words(
                                row.getString("ground"),
                                row.getString("from_state"),
                                Lead.State.valueOf(row.getString("to_state"))),
                        row.getString("ground"),
                        row.getString("reason")))
                .list();
    }

    private static String words(String ground, @Nullable String from, Lead.State to) {
        if (ground.equals(UNMERGED)) {
            return "合并撤销说明";
        }
        return switch (to) {
            case OPEN -> "收到线索";
            case ASSIGNED -> "OPEN".equals(from) ? "承办核查" : "改由本人核查";
            case CONCLUDED -> "办结";
        };
    }

    private Lead lead(ResultSet row, int n) throws SQLException {
        Long entity = row.getObject("entity_id", Long.class);
        Long assignee = row.getObject("assignee", Long.class);
        String conclusion = row.getString("conclusion");
        return new Lead(
                row.getLong("id"),
                row.getString("number"),
                row.getString("origin"),
                row.getString("summary"),
                row.getString("detail"),
                entity == null ? null : new EntityId(entity),
                new UnitId(row.getInt("unit_id")),
                Lead.State.valueOf(row.getString("state")),
                row.getInt("version"),
                instant(row, "received_at"),
                json.readValue(row.getString("deadline"), Deadline.class),
                assignee == null ? null : new AccountId(assignee),
                row.getString("assignee_name"),
                conclusion == null ? null : Lead.Conclusion.valueOf(conclusion),
                row.getString("conclusion_reason"),
                row.getString("transferred_to"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
