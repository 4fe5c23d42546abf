package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Visits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, arrivals and pictures of visits. */
@Repository
class VisitRows {
    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertNotice(TaskId task, Visits.NoticeGiven notice, Staff by, Instant now) {
        jdbc.sql("""
                        insert into inspection.notices
                            (task_id, kind, channel, reason, given_at, client_at, by_account, by_name)
                        values (:task, :kind, :channel, :reason, :now, :clientAt, :by, :name)
                        """)
                .param("task", task.value())
                .param("kind", notice.given() ? "GIVEN" : "WAIVED")
                .param("channel", notice.given() ? notice.channel() : null)
                .param("reason", notice.given() ? null : notice.reason())
                .param("now", utc(now))
                .param("clientAt", utc(notice.clientAt()))
                .param("by", by.account().value())
                .param("name", by.name())
                .update();
    }

    Optional<Task.Notice> findNotice(TaskId task) {
        return jdbc.sql("""
                        select kind, channel, reason, document_id, given_at, client_at, by_name
                        from inspection.notices where task_id = :task
                        """)
                .param("task", task.value())
                .query((row, n) -> new Task.Notice(
                        row.getString("kind").equals("GIVEN"),
                        row.getString("channel"),
                        row.getString("reason"),
                        row.getObject("document_id", Long.class),
                        instant(row, "given_at"),
                        row.getObject("client_at") == null ? null : instant(row, "client_at"),
                        row.getString("by_name")))
                .optional();
    }

    void insertArrival(TaskId task, Arrival arrival, Staff by, Instant now) {
        var position = arrival.position();
        jdbc.sql("""
                        insert into inspection.arrivals
                            (task_id, arrived_at, received_at, certificates, presence, presence_note, scanned,
                             latitude, longitude, accuracy_metres, coordinates, by_account, by_name)
                        values (:task, :at, :now, :certificates, :presence, :note, :scanned,
                                :latitude, :longitude, :accuracy, :coordinates, :by, :name)
                        """)
                .param("task", task.value())
                .param("at", utc(arrival.arrivedAt()))
                .param("now", utc(now))
                .param("certificates", arrival.certificates().toArray(String[]::new))
                .param("presence", arrival.presence().name())
                .param("note", arrival.presenceNote())
                .param("scanned", arrival.scanned())
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("accuracy", position == null ? null : position.accuracyMetres())
                .param("coordinates", position == null ? null : position.coordinates())
                .param("by", by.account().value())
                .param("name", by.name())
                .update();
    }

    Optional<Arrival.Received> findArrival(TaskId task) {
        return jdbc.sql("""
                        select arrived_at, received_at, certificates, presence, presence_note, scanned, latitude, longitude,
                               accuracy_metres, coordinates, by_name
                        from inspection.arrivals where task_id = :task
                        """)
                .param("task", task.value())
                .query((row, n) -> new Arrival.Received(
                        new Arrival(
                                instant(row, "arrived_at"),
                                List.of((String[]) row.getArray("certificates").getArray()),
                                Arrival.Presence.valueOf(row.getString("presence")),
                                row.getString("presence_note"),
                                row.getBoolean("scanned"),
                                row.getObject("latitude") == null
                                        ? null
                                        : new Arrival.Position(
                                                row.getDouble("latitude"),
                                                row.getDouble("longitude"),
                                                row.getDouble("accuracy_metres"),
                                                row.getString("coordinates"))),
                        instant(row, "received_at"),
                        row.getString("by_name")))
                .optional();
    }

    void insertPhoto(TaskId task, Visits.NewPhoto photo, long document, Staff by, Instant now) {
        jdbc.sql("""
                        insert into inspection.photos
                            (task_id, client_id, kind, sha256, document_id, taken_at, received_at, by_account)
                        values (:task, :client, :kind, :sha256, :document, :taken, :now, :by)
                        """)
                .param("task", task.value())
                .param("client", photo.clientId())
                .param("kind", photo.kind().name())
                .param("sha256", photo.sha256())
                .param("document", document)
                .param("taken", utc(photo.takenAt()))
                .param("now", utc(now))
                .param("by", by.account().value())
                .update();
    }

    List<Visits.Photo> photos(TaskId task) {
        return jdbc.sql("""
                        select client_id, kind, sha256, document_id, taken_at, received_at
                        from inspection.photos where task_id = :task
                        order by taken_at, client_id
                        limit 500
                        """)
                .param("task", task.value())
                .query((row, n) -> new Visits.Photo(
                        row.getObject("client_id", UUID.class),
                        Visits.PhotoKind.valueOf(row.getString("kind")),
                        row.getString("sha256"),
                        row.getLong("document_id"),
                        instant(row, "taken_at"),
                        instant(row, "received_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
