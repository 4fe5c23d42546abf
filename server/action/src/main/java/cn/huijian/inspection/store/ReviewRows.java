package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.TaskId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of reviewers. */
@Repository
class ReviewRows {
    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaskId task, Reviews.Review review, Staff by) {
        jdbc.sql("""
                        insert into inspection.reviews
                            (task_id, revision, decision, result_code, reason, fact_id, document_id, by_account, by_name, at)
                        values (:task, :revision, :decision, :code, :reason, :fact, :document, :by, :name, :at)
                        """)
                .param("task", task.value())
                .param("revision", review.revision())
                .param("decision", review.decision())
                .param("code", review.resultCode())
                .param("reason", review.reason())
                .param("fact", review.fact())
                .param("document", review.document())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reviews.Review> list(TaskId task) {
        return jdbc.sql("""
                        select revision, decision, result_code, reason, fact_id, document_id, by_name, at
                        from inspection.reviews where task_id = :task
                        order by id desc
                        limit 100
                        """)
                .param("task", task.value())
                .query((row, n) -> new Reviews.Review(
                        row.getInt("revision"),
                        row.getString("decision"),
                        row.getString("result_code"),
                        row.getString("reason"),
                        row.getObject("fact_id", Long.class),
                        row.getObject("document_id", Long.class),
                        row.getString("by_name"),
                        instant(row.getObject("at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
