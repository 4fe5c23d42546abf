package cn.huijian.documents.store;

import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.NewDocument;
import cn.huijian.kernel.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The real store of documents, for tests of rooms below it. */
public record StoreOfDocuments(DataSource database, AuditTrail trail) {
    /** Stores a text and gives its number. */
    public long store(String text) throws IOException {
        return new JdbcDocuments(database, new JdbcTransactionManager(database), trail, Clock.systemUTC())
                .store(
                        new NewDocument("a.txt", "text/plain", "test.note", null),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Actor.system("test"))
                .id()
                .value();
    }
}
