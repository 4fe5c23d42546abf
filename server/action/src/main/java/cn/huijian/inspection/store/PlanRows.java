package cn.huijian.inspection.store;

import cn.huijian.access.Scope;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanNumber;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.PlanTerms;
import cn.huijian.inspection.Progress;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of plans. */
@Repository
class PlanRows {
    private static final String COLUMNS = """
            id, number, terms, items, parameters, parameters_version, checklist_version, state, version, unit_id, bureau_id,
            drafted_by, drafted_by_name, drafted_at, approved_by, approved_by_name, approved_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    PlanNumber nextNumber(int year) {
        return new PlanNumber(
                year, jdbc.sql("""
                                insert into inspection.plan_numbers (year, last) values (:year, 1)
                                on conflict (year) do update set last = plan_numbers.last + 1
                                returning last
                                """).param("year", year).query(Integer.class).single());
    }

    PlanId insert(Plan plan, String key) {
        return new PlanId(terms(jdbc.sql("""
                                insert into inspection.plans
                                    (number, name, orientation, emphasis, organisation, terms, items, parameters,
                                     parameters_version, checklist, checklist_version, visit_from, visit_to, state,
                                     unit_id, bureau_id, drafted_by, drafted_by_name, drafted_at, idempotency_key)
                                values
                                    (:number, :name, :orientation, :emphasis, :organisation, :terms::jsonb, :items::jsonb,
                                     :parameters::jsonb, :parametersVersion, :checklist, :checklistVersion, :visitFrom,
                                     :visitTo, :state, :unit, :bureau, :draftedBy, :draftedByName, :draftedAt, :key)
                                returning id
                                """), plan)
                .param("number", plan.number().toString())
                .param("state", plan.state().name())
                .param("unit", plan.unit().value())
                .param("bureau", plan.bureau().value())
                .param("draftedBy", plan.drafted().account().value())
                .param("draftedByName", plan.drafted().name())
                .param("draftedAt", at(plan.drafted().at()))
                .param("key", key)
                .query(Long.class)
                .single());
    }

    /** Writes the terms of a draft; false if it was changed meanwhile. */
    boolean rewrite(Plan plan, int version) {
        return terms(jdbc.sql("""
                                update inspection.plans
                                set name = :name, orientation = :orientation, emphasis = :emphasis,
                                    organisation = :organisation, terms = :terms::jsonb, items = :items::jsonb,
                                    parameters = :parameters::jsonb, parameters_version = :parametersVersion,
                                    checklist = :checklist, checklist_version = :checklistVersion,
                                    visit_from = :visitFrom, visit_to = :visitTo, version = version + 1
                                where id = :id and version = :version and state = 'PLAN'
                                """), plan)
                        .param("id", plan.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec terms(JdbcClient.StatementSpec sql, Plan plan) {
        PlanTerms terms = plan.terms();
        return sql.param("name", terms.name())
                .param("orientation", terms.orientation().name())
                .param("emphasis", terms.emphasis().name())
                .param("organisation", terms.organisation().name())
                .param("terms", json.writeValueAsString(terms))
                .param("items", json.writeValueAsString(plan.items()))
                .param("parameters", plan.parameters().toString())
                .param("parametersVersion", plan.parametersVersion())
                .param("checklist", terms.checklist())
                .param("checklistVersion", plan.checklistVersion())
                .param("visitFrom", terms.visitFrom())
                .param("visitTo", terms.visitTo());
    }

    /** Moves a plan; false if it was changed meanwhile. */
    boolean move(PlanId id, int version, PlanState from, PlanState to) {
        return jdbc.sql("""
                                update inspection.plans set state = :to, version = version + 1
                                where id = :id and version = :version and state = :from
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void sign(PlanId id, Plan.Signature approved) {
        jdbc.sql("""
                        update inspection.plans
                        set approved_by = :by, approved_by_name = :name, approved_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("by", approved.account().value())
                .param("name", approved.name())
                .param("at", at(approved.at()))
                .update();
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql("select " + COLUMNS + " from inspection.plans where id = :id")
                .param("id", id.value())
                .query(this::plan)
                .optional();
    }

    Optional<Plan> findByKey(String key) {
        return jdbc.sql("select " + COLUMNS + " from inspection.plans where idempotency_key = :key")
                .param("key", key)
                .query(this::plan)
                .optional();
    }

    /** Whether a reader of this scope may see the plan: of its own units, or because it sends people to firms of its units. */
    boolean visible(PlanId id, Scope scope) {
        return scope.wholeBureau()
                || jdbc.sql("""
                                select exists (
                                    select from inspection.plans where id = :id and unit_id = any(:units)
                                    union all
                                    select from inspection.tasks where plan_id = :id and unit_id = any(:units))
                                """)
                        .param("id", id.value())
                        .param("units", scope.unitNumbers())
                        .query(Boolean.class)
                        .single();
    }

    List<Plan> list(@Nullable PlanState state, @Nullable String text, long before, int limit, Scope scope) {
        return jdbc.sql("select " + COLUMNS + """
                        from inspection.plans
                        where id < :before
                          and (:state::text is null or state = :state)
                          and (:text::text is null or number = :text or position(:text in name) > 0)
                          and (:whole or unit_id = any(:units)
                               or exists (select from inspection.tasks
                                          where tasks.plan_id = plans.id and tasks.unit_id = any(:units)))
                        order by id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("state", state == null ? null : state.name())
                .param("text", text)
                .param("whole", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("limit", limit)
                .query(this::plan)
                .list();
    }

    Map<PlanId, Progress> progress(Collection<PlanId> plans, Scope scope) {
        Map<PlanId, Progress> found = new HashMap<>();
        jdbc.sql("""
                        select plan_id, count(*) as drawn,
                               count(*) filter (where visited) as visited,
                               count(*) filter (where finished) as finished,
                               count(*) filter (where visited and within) as visited_within,
                               count(*) filter (where finished and within) as finished_within
                        from (
                            select plan_id, :whole or unit_id = any(:units) as within,
                                   state in ('RECORDED', 'RETURNED', 'REVIEWED', 'FOLLOWUP', 'RECHECK', 'CLOSED') as visited,
                                   state in ('REVIEWED', 'FOLLOWUP', 'RECHECK', 'CLOSED', 'CANCELLED') as finished
                            from inspection.tasks
                            where plan_id = any(:plans) and kind = 'RANDOM'
                        ) t
                        group by plan_id
                        """)
                .param("whole", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("plans", plans.stream().map(PlanId::value).toArray(Long[]::new))
                .query((row, n) -> found.put(
                        new PlanId(row.getLong("plan_id")),
                        new Progress(
                                row.getInt("drawn"),
                                row.getInt("visited"),
                                row.getInt("finished"),
                                row.getInt("visited_within"),
                                row.getInt("finished_within"))))
                .list();
        plans.forEach(plan -> found.putIfAbsent(plan, Progress.NONE));
        return found;
    }

    private Plan plan(ResultSet row, int n) throws SQLException {
        long approvedBy = row.getLong("approved_by");
        return new Plan(
                new PlanId(row.getLong("id")),
                PlanNumber.parse(row.getString("number")),
                json.readValue(row.getString("terms"), PlanTerms.class),
                Arrays.asList(json.readValue(row.getString("items"), Plan.Item[].class)),
                json.readTree(row.getString("parameters")),
                row.getString("parameters_version"),
                row.getString("checklist_version"),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version"),
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("bureau_id")),
                new Plan.Signature(
                        new AccountId(row.getLong("drafted_by")),
                        row.getString("drafted_by_name"),
                        row.getObject("drafted_at", OffsetDateTime.class).toInstant()),
                approvedBy == 0
                        ? null
                        : new Plan.Signature(
                                new AccountId(approvedBy),
                                row.getString("approved_by_name"),
                                row.getObject("approved_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
