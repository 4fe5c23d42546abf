package cn.huijian.documents.jobs;

import cn.huijian.documents.Documents;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour removes the contents whose time is over; digests and custody stay. */
@Component
class DocumentExpiry {
    private static final int AT_ONCE = 500;
    private static final Actor ACTOR = Actor.system("document-expiry");

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;

    DocumentExpiry(DataSource database, Documents documents, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void expireWhatIsOver() {
        List<Long> over = jdbc.sql("""
                select id from documents.documents
                where expired_at is null and expires_at <= :now
                order by expires_at
                limit :limit
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", AT_ONCE)
                .query((row, n) -> row.getLong("id"))
                .list();
        over.forEach(id -> documents.expire(new DocumentId(id), ACTOR, "保管期限届满"));
    }
}
