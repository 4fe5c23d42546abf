package cn.huijian.creditrisk.store;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.creditrisk.GradeChanged;
import cn.huijian.creditrisk.Grades;
import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.kernel.EntityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grade in force and the indicative score of every firm. */
@Component
public class Standings implements Grades {
    private final JdbcClient jdbc;
    private final InternalLabels labels;
    private final ApplicationEventPublisher events;

    Standings(JdbcClient jdbc, InternalLabels labels, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.events = events;
    }

    @Override
    public Map<EntityId, CreditGrade> inForce(Collection<EntityId> entities) {
        var grades = new HashMap<EntityId, CreditGrade>();
        entities.forEach(entity -> grades.put(entity, CreditGrade.UNRATED));
        jdbc.sql("select entity_id, grade from creditrisk.standings where entity_id = any(:entities::bigint[])")
                .param("entities", Traits.numbers(entities))
                .query(row -> {
                    grades.put(new EntityId(row.getLong("entity_id")), CreditGrade.valueOf(row.getString("grade")));
                });
        return grades;
    }

    /** Lets the indicative scores follow. */
    public void indicate(List<Assessed> results) {
        jdbc.sql("""
                update creditrisk.standings s
                set indicative_score = r.score, indicative_grade = r.grade
                from unnest(:entities::bigint[], :scores::int[], :grades::text[]) as r (entity_id, score, grade)
                where s.entity_id = r.entity_id
                    and (s.indicative_score, s.indicative_grade) is distinct from (r.score, r.grade)
                """)
                .param(
                        "entities",
                        results.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                .param("scores", results.stream().map(Assessed::hundredths).toArray(Integer[]::new))
                .param("grades", results.stream().map(one -> one.grade().name()).toArray(String[]::new))
                .update();
    }

    /** A grade that comes into force. */
    public record Change(EntityId entity, CreditGrade from, CreditGrade to, String cause, long assessment) {}

    /** Puts grades in force from a day on: history, lists, labels and event. */
    public void change(List<Change> changes, LocalDate on, @Nullable Long run, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        Long[] entities =
                changes.stream().map(change -> change.entity().value()).toArray(Long[]::new);
        String[] grades = changes.stream().map(change -> change.to().name()).toArray(String[]::new);
        String[] before = changes.stream().map(change -> change.from().name()).toArray(String[]::new);
        String[] causes = changes.stream().map(Change::cause).toArray(String[]::new);
        jdbc.sql(
                        "update creditrisk.grades set to_on = :on where to_on is null and entity_id = any(:entities::bigint[])")
                .param("on", on)
                .param("entities", entities)
                .update();
        jdbc.sql("""
                insert into creditrisk.grades (entity_id, assessment_id, run_id, from_on, grade, grade_before, cause, recorded_at)
                select c.entity_id, c.assessment_id, :run, :on, c.grade, c.grade_before, c.cause, :at
                from unnest(:entities::bigint[], :assessments::bigint[], :grades::text[], :before::text[], :causes::text[])
                    as c (entity_id, assessment_id, grade, grade_before, cause)
                """)
                .param("run", run)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("entities", entities)
                .param("assessments", changes.stream().map(Change::assessment).toArray(Long[]::new))
                .param("grades", grades)
                .param("before", before)
                .param("causes", causes)
                .update();
        jdbc.sql("""
                update creditrisk.standings s
                set grade = c.grade, grade_before = c.grade_before, grade_since = :on, grade_cause = c.cause
                from unnest(:entities::bigint[], :grades::text[], :before::text[], :causes::text[])
                    as c (entity_id, grade, grade_before, cause)
                where s.entity_id = c.entity_id
                """)
                .param("on", on)
                .param("entities", entities)
                .param("grades", grades)
                .param("before", before)
                .param("causes", causes)
                .update();
        tell(changes, on);
    }

    /** Keeps the score at which each firm was last graded, for the order of lists; -1 for the unrated. */
    public void keepScores(List<Assessed> results) {
        jdbc.sql("""
                update creditrisk.standings s
                set score = r.score
                from unnest(:entities::bigint[], :scores::int[]) as r (entity_id, score)
                where s.entity_id = r.entity_id and s.score <> r.score
                """)
                .param(
                        "entities",
                        results.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                .param(
                        "scores",
                        results.stream()
                                .map(one -> one.grade() == CreditGrade.UNRATED ? -1 : one.hundredths())
                                .toArray(Integer[]::new))
                .update();
    }

    private void tell(List<Change> changes, LocalDate on) {
        var shown = new HashMap<EntityId, String>();
        for (Change change : changes) {
            shown.put(
                    change.entity(),
                    change.to() == CreditGrade.UNRATED ? "-" : change.to().name());
        }
        labels.putGrades(shown);
        for (Change change : changes) {
            events.publishEvent(new GradeChanged(change.entity(), change.from(), change.to(), on, change.cause()));
        }
    }
}
