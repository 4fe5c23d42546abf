package cn.huijian.dossier.store;

import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.dossier.model.Content;
import cn.huijian.dossier.store.Draft.RecordKey;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that came under the record of another with other content: the first is in the dossier, the other waits here for a person. */
@Component
public class RecordConflicts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Terms terms;

    RecordConflicts(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Which of the two a person chose. */
    public enum Choice {
        /** What the dossier holds stays. */
        STANDING,
        /** The other content takes its place. */
        CHALLENGER
    }

    /**
     * A conflict; what belongs to a decision is absent while there is none.
     *
     * @param subjects empty where only the attributes were kept
     */
    public record Conflict(
            long id,
            RecordKey key,
            List<Subject> subjects,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            JsonNode attributes,
            long run,
            Instant foundAt,
            @Nullable Choice choice,
            @Nullable String reason,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {
        public Conflict {
            subjects = List.copyOf(subjects);
        }
    }

    /** Remembers a row that contradicts another of the same file under the same record; the same content again changes nothing. */
    public void keep(RecordKey key, long digest, Content content, long run, Instant at) {
        jdbc.sql("""
                insert into dossier.record_conflicts
                    (source, type, record, digest, run_id, found_at, attributes, subjects, valid_from, valid_to)
                values (:source, :type, :record, :digest, :run, :at, :attributes::jsonb, :subjects::jsonb, :from, :to)
                on conflict do nothing
                """)
                .param("source", terms.number(key.source()))
                .param("type", terms.number(key.type()))
                .param("record", key.record())
                .param("digest", digest)
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("attributes", content.json())
                .param("subjects", written(content.subjects()))
                .param("from", content.validFrom())
                .param("to", content.validTo())
                .update();
    }

    /** Whether this content was once refused as contradicting another under the same record. */
    public boolean holds(RecordKey key, long digest) {
        return jdbc.sql("""
                select count(*) from dossier.record_conflicts
                where record = :record and source = :source and type = :type and digest = :digest
                """)
                        .param("source", terms.find(key.source()))
                        .param("type", terms.find(key.type()))
                        .param("record", key.record())
                        .param("digest", digest)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /** Conflicts open or decided, newest first. */
    public List<Conflict> list(boolean open, long before, int limit) {
        return jdbc.sql("""
                select * from dossier.record_conflicts
                where (choice is null) = :open and id < :before
                order by id desc
                limit :limit
                """)
                .param("open", open)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many are open, up to a bound. */
    public int countOpen(int bound) {
        return jdbc.sql(
                        "select count(*) from (select 1 from dossier.record_conflicts where choice is null limit :bound) open")
                .param("bound", bound)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public Optional<Conflict> find(long id) {
        return jdbc.sql("select * from dossier.record_conflicts where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Decides a conflict; false if somebody did before. */
    public boolean decide(long id, Choice choice, String reason, String by, Instant now) {
        return jdbc.sql("""
                update dossier.record_conflicts
                set choice = :choice, reason = :reason, resolved_by = :by, resolved_at = :now
                where id = :id and choice is null
                """)
                        .param("choice", choice.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String written(List<Subject> subjects) {
        var all = JSON.createArrayNode();
        subjects.forEach(subject -> all.addObject()
                .put("role", subject.role())
                .put("scheme", subject.identifier().scheme().name())
                .put("identifier", subject.identifier().value()));
        return all.toString();
    }

    private Conflict read(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new Conflict(
                row.getLong("id"),
                new RecordKey(
                        terms.word(row.getInt("source")), terms.word(row.getInt("type")), row.getString("record")),
                subjects(row.getString("subjects")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                JSON.readTree(row.getString("attributes")),
                row.getLong("run_id"),
                row.getTimestamp("found_at").toInstant(),
                choice == null ? null : Choice.valueOf(choice),
                row.getString("reason"),
                row.getString("resolved_by"),
                resolved == null ? null : resolved.toInstant());
    }

    private static List<Subject> subjects(@Nullable String json) {
        var subjects = new ArrayList<Subject>();
        if (json != null) {
            JSON.readTree(json)
                    .forEach(one -> subjects.add(new Subject(
                            one.path("role").asString(),
                            new GivenIdentifier(
                                    Scheme.valueOf(one.path("scheme").asString()),
                                    one.path("identifier").asString()))));
        }
        return subjects;
    }
}
