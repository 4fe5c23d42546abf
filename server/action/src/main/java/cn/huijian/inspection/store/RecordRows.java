package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.VisitRecord;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records of visits: what was said about persons goes into the vault, everything else is kept as it was sent. */
@Repository
class RecordRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonVault vault;

    RecordRows(JdbcClient jdbc, JsonMapper json, PersonVault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** The digest of what was found, whoever sends it and however often; salted, because names are in it. */
    String digest(TaskId task, VisitRecord record) {
        ObjectNode content = json.valueToTree(record);
        content.remove("submissionId");
        content.remove("clientAt");
        UUID salt = jdbc.sql("select record_salt from inspection.tasks where id = :task")
                .param("task", task.value())
                .query(UUID.class)
                .single();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    StoredRecord insert(TaskId task, int revision, VisitRecord record, String digest, Staff by, Instant now) {
        Split split = split(record);
        write("""
                        insert into inspection.records
                            (task_id, revision, main_code, problem_codes, submission_id, digest, content, person_ref,
                             submitted_by, submitted_by_name, client_at, received_at)
                        values (:task, :revision, :main, :problems, :submission, :digest, :content::jsonb, :person,
                                :by, :name, :clientAt, :now)
                        """, task, record, digest, split, by, now)
                .param("revision", revision)
                .param("main", record.mainCode())
                .param("problems", record.problemCodes().toArray(String[]::new))
                .update();
        return list(task).getFirst();
    }

    /** Keeps another version aside; the same again changes nothing. */
    StoredRecord insertConflict(TaskId task, VisitRecord record, String digest, Staff by, Instant now) {
        var kept = conflict(task, record, digest);
        if (kept.isEmpty()) {
            write("""
                            insert into inspection.record_conflicts
                                (task_id, submission_id, digest, content, person_ref, submitted_by, submitted_by_name,
                                 client_at, received_at)
                            values (:task, :submission, :digest, :content::jsonb, :person, :by, :name, :clientAt, :now)
                            """, task, record, digest, split(record), by, now).update();
            kept = conflict(task, record, digest);
        }
        return kept.getFirst();
    }

    private List<StoredRecord> conflict(TaskId task, VisitRecord record, String digest) {
        return jdbc.sql("""
                        select 0 as revision, submission_id, digest, content ->> 'mainCode' as main_code, content,
                               submitted_by_name, client_at, received_at
                        from inspection.record_conflicts
                        where task_id = :task and submission_id = :submission and digest = :digest
                        """)
                .param("task", task.value())
                .param("submission", record.submissionId())
                .param("digest", digest)
                .query(this::stored)
                .list();
    }

    private JdbcClient.StatementSpec write(
            String sql, TaskId task, VisitRecord record, String digest, Split split, Staff by, Instant now) {
        return jdbc.sql(sql)
                .param("task", task.value())
                .param("submission", record.submissionId())
                .param("digest", digest)
                .param("content", split.content())
                .param("person", split.person() == null ? null : split.person().value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("clientAt", record.clientAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    /** All revisions, newest first. */
    List<StoredRecord> list(TaskId task) {
        return jdbc.sql("""
                        select revision, submission_id, digest, main_code, content, submitted_by_name, client_at, received_at
                        from inspection.records where task_id = :task
                        order by revision desc
                        """).param("task", task.value()).query(this::stored).list();
    }

    /** Account that submitted a revision: it may not review it. */
    long submitter(TaskId task, int revision) {
        return jdbc.sql("select submitted_by from inspection.records where task_id = :task and revision = :revision")
                .param("task", task.value())
                .param("revision", revision)
                .query(Long.class)
                .single();
    }

    private StoredRecord stored(ResultSet row, int n) throws SQLException {
        return new StoredRecord(
                row.getInt("revision"),
                row.getObject("submission_id", UUID.class),
                row.getString("digest"),
                row.getString("main_code"),
                json.readTree(row.getString("content")),
                row.getString("submitted_by_name"),
                row.getObject("client_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private record Split(String content, @Nullable PersonRef person) {}

    private Split split(VisitRecord record) {
        ObjectNode content = json.valueToTree(record);
        Map<String, String> persons = new HashMap<>();
        ObjectNode party = (ObjectNode) content.path("party");
        take(party, "name", persons, "name");
        take(party, "phone", persons, "phone");
        if (party.path("witness") instanceof ObjectNode witness) {
            take(witness, "name", persons, "witness-name");
            take(witness, "phone", persons, "witness-phone");
        }
        return new Split(content.toString(), persons.isEmpty() ? null : vault.store(persons));
    }

    private static void take(ObjectNode from, String key, Map<String, String> into, String as) {
        String value = from.path(key).asString("");
        from.remove(key);
        if (!value.isEmpty()) {
            into.put(as, value);
        }
    }
}
