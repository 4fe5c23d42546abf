package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.PlanId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rosters, strata, draws and recomputations. */
@Repository
class DrawRows {
    private static final int CHUNK = 5000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DrawRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A frozen roster as kept. */
    record Roster(Instant frozenAt, String by, int pool, int excluded, int total, String commitment, long document) {}

    void insertRoster(PlanId plan, Roster roster, byte[] sealed, Staff by) {
        jdbc.sql("""
                        insert into inspection.rosters
                            (plan_id, frozen_at, frozen_by, frozen_by_name, pool, excluded, total, commitment, sealed_input,
                             commitment_document)
                        values (:plan, :at, :by, :name, :pool, :excluded, :total, :commitment, :sealed, :document)
                        """)
                .param("plan", plan.value())
                .param("at", roster.frozenAt().atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .param("name", by.name())
                .param("pool", roster.pool())
                .param("excluded", roster.excluded())
                .param("total", roster.total())
                .param("commitment", roster.commitment())
                .param("sealed", sealed)
                .param("document", roster.document())
                .update();
    }

    Optional<Roster> findRoster(PlanId plan) {
        return jdbc.sql("""
                        select frozen_at, frozen_by_name, pool, excluded, total, commitment, commitment_document
                        from inspection.rosters where plan_id = :plan
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Roster(
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("frozen_by_name"),
                        row.getInt("pool"),
                        row.getInt("excluded"),
                        row.getInt("total"),
                        row.getString("commitment"),
                        row.getLong("commitment_document")))
                .optional();
    }

    /** The draw as the ledger seals it. */
    LedgerEntry evidence(PlanId plan) {
        return DrawEvidence.of(jdbc, plan.value());
    }

    /** The sealed input of the draw: secret. */
    byte[] sealed(PlanId plan) {
        return jdbc.sql("select sealed_input from inspection.rosters where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> row.getBytes("sealed_input"))
                .single();
    }

    /** Writes all entries; {@code label} says into which stratum an eligible one falls. */
    void insertEntries(
            PlanId plan, List<RosterBuilding.Entry> entries, Function<RosterBuilding.Entry, @Nullable String> label) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            var chunk = entries.subList(from, Math.min(entries.size(), from + CHUNK));
            jdbc.sql("""
                            insert into inspection.roster_entries
                                (plan_id, entity_id, code, name, grade, industry, stratum, exclusion, exclusion_detail)
                            select :plan, * from unnest(
                                :entities::bigint[], :codes::text[], :names::text[], :grades::text[], :industries::text[],
                                :strata::text[], :exclusions::text[], :details::text[])
                            """)
                    .param("plan", plan.value())
                    .param(
                            "entities",
                            chunk.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                    .param("codes", texts(chunk, RosterBuilding.Entry::code))
                    .param("names", texts(chunk, RosterBuilding.Entry::name))
                    .param("grades", texts(chunk, one -> one.grade().name()))
                    .param("industries", texts(chunk, RosterBuilding.Entry::industry))
                    .param("strata", texts(chunk, one -> one.exclusion() == null ? label.apply(one) : null))
                    .param("exclusions", texts(chunk, one -> {
                        var exclusion = one.exclusion();
                        return exclusion == null ? null : exclusion.code();
                    }))
                    .param("details", texts(chunk, one -> {
                        var exclusion = one.exclusion();
                        return exclusion == null ? null : exclusion.words();
                    }))
                    .update();
        }
    }

    private static @Nullable String[] texts(
            List<RosterBuilding.Entry> entries, Function<RosterBuilding.Entry, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[entries.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(entries.get(i));
        }
        return texts;
    }

    void insertStrata(PlanId plan, List<DrawProof.Stratum> strata) {
        for (int i = 0; i < strata.size(); i++) {
            DrawProof.Stratum stratum = strata.get(i);
            jdbc.sql("""
                            insert into inspection.strata
                                (plan_id, position, label, members, eligible, excluded, weight, share, quota)
                            values (:plan, :position, :label, :members::jsonb, :eligible, :excluded, :weight, :share, :quota)
                            """)
                    .param("plan", plan.value())
                    .param("position", i + 1)
                    .param("label", stratum.label())
                    .param("members", json.writeValueAsString(stratum.members()))
                    .param("eligible", stratum.eligible())
                    .param("excluded", stratum.excluded())
                    .param("weight", stratum.weight())
                    .param("share", stratum.share())
                    .param("quota", stratum.quota())
                    .update();
        }
    }

    List<DrawProof.Stratum> strata(PlanId plan) {
        return jdbc.sql("""
                        select label, members, eligible, excluded, weight, share, quota
                        from inspection.strata where plan_id = :plan
                        order by position
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new DrawProof.Stratum(
                        row.getString("label"),
                        List.of(json.readValue(row.getString("members"), DrawProof.Member[].class)),
                        row.getInt("eligible") + row.getInt("excluded"),
                        row.getInt("excluded"),
                        row.getInt("eligible"),
                        row.getString("weight"),
                        row.getString("share"),
                        row.getInt("quota")))
                .list();
    }

    void insertDraw(PlanId plan, DrawProof.Drawn drawn, Staff by) {
        jdbc.sql("""
                        insert into inspection.draws
                            (plan_id, drawn_at, drawn_by, drawn_by_name, witness, source_value, source_time, seed,
                             result_digest, millis, transcript_document, public_document)
                        values (:plan, :at, :by, :name, :witness, :value, :time, :seed, :result, :millis, :transcript, :public)
                        """)
                .param("plan", plan.value())
                .param("at", drawn.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account().value())
                .param("name", by.name())
                .param("witness", drawn.witness())
                .param("value", drawn.sourceValue())
                .param("time", drawn.sourceTime().atOffset(ZoneOffset.UTC))
                .param("seed", drawn.seed())
                .param("result", drawn.resultDigest())
                .param("millis", drawn.millis())
                .param("transcript", drawn.transcriptDocument())
                .param("public", drawn.publicDocument())
                .update();
    }

    Optional<DrawProof.Drawn> findDraw(PlanId plan) {
        return jdbc.sql("""
                        select d.drawn_at, d.drawn_by_name, d.witness, d.source_value, d.source_time, d.seed, d.result_digest,
                               d.millis, d.transcript_document, d.public_document,
                               (select count(*) from inspection.tasks t where t.plan_id = d.plan_id and t.kind = 'RANDOM')
                                   as drawn,
                               (select count(distinct pair) from (
                                    select string_agg(o.account_id::text, '+' order by o.account_id) as pair
                                    from inspection.task_officers o
                                    join inspection.tasks t on t.id = o.task_id
                                    where t.plan_id = d.plan_id and t.kind = 'RANDOM'
                                    group by t.id) as pairs) as pairs
                        from inspection.draws d where d.plan_id = :plan
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new DrawProof.Drawn(
                        row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                        row.getString("drawn_by_name"),
                        row.getString("witness"),
                        row.getString("source_value"),
                        row.getObject("source_time", OffsetDateTime.class).toInstant(),
                        row.getString("seed"),
                        row.getString("result_digest"),
                        row.getInt("drawn"),
                        row.getInt("pairs"),
                        row.getInt("millis"),
                        row.getLong("transcript_document"),
                        row.getLong("public_document")))
                .optional();
    }

    void insertRecomputation(PlanId plan, Draws.Recomputation result) {
        jdbc.sql("""
                        insert into inspection.recomputations (plan_id, at, by_name, valid, fault, place)
                        values (:plan, :at, :by, :valid, :fault, :place)
                        """)
                .param("plan", plan.value())
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .param("by", result.by())
                .param("valid", result.valid())
                .param("fault", result.fault())
                .param("place", result.where())
                .update();
    }

    List<Draws.Recomputation> recomputations(PlanId plan) {
        return jdbc.sql("""
                        select at, by_name, valid, fault, place
                        from inspection.recomputations where plan_id = :plan
                        order by id desc
                        limit 50
                        """)
                .param("plan", plan.value())
                .query((row, n) -> new Draws.Recomputation(
                        instant(row.getObject("at", OffsetDateTime.class)),
                        row.getString("by_name"),
                        row.getBoolean("valid"),
                        row.getString("fault"),
                        row.getString("place")))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    List<Draws.Excluded> exclusions(PlanId plan, long after, int limit) {
        return jdbc.sql("""
                        select entity_id, code, name, grade, industry, exclusion, exclusion_detail
                        from inspection.roster_entries
                        where plan_id = :plan and exclusion is not null and entity_id > :after
                        order by entity_id
                        limit :limit
                        """)
                .param("plan", plan.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Draws.Excluded(
                        row.getLong("entity_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("grade"),
                        row.getString("industry"),
                        row.getString("exclusion"),
                        row.getString("exclusion_detail")))
                .list();
    }

    /** A firm as it stands in the frozen roster. */
    record Listed(String code, String name) {}

    Optional<Listed> findListed(PlanId plan, long entity) {
        return jdbc.sql(
                        "select code, name from inspection.roster_entries where plan_id = :plan and entity_id = :entity")
                .param("plan", plan.value())
                .param("entity", entity)
                .query((row, n) -> new Listed(row.getString("code"), row.getString("name")))
                .optional();
    }

    /** Entity behind a code of the frozen roster. */
    long entityOf(PlanId plan, String code) {
        return jdbc.sql("select entity_id from inspection.roster_entries where plan_id = :plan and code = :code")
                .param("plan", plan.value())
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
