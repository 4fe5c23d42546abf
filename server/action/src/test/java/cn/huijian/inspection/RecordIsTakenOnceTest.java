package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.CreditGrade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordIsTakenOnceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);

    private final InspectionRoom room = new InspectionRoom();
    private Task task;
    private Staff officer;

    @BeforeEach
    void arrive() {
        room.firms(5, CreditGrade.B);
        task = room.tasksOf(room.drawn(terms(2, LOTTERY))).getFirst();
        officer = room.officer(task, 1);
        room.clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        task = room.inspecting(task);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void the_same_record_sent_again_gets_the_same_answer() {
        VisitRecord record = room.record(task, "1", null);
        var first = accepted(record);
        var again = accepted(record);
        assertThat(again.record()).isEqualTo(first.record());
        assertThat(first.task().state()).isEqualTo(TaskState.RECORDED);
        assertThat(room.visits().records(task.id())).hasSize(1);
    }

    @Test
    void the_same_content_from_the_other_phone_is_the_same_record() {
        VisitRecord record = room.record(task, "1", null);
        accepted(record);
        var sent = room.visits()
                .submit(task.id(), as(record, UUID.randomUUID(), record.mainCode()), room.officer(task, 2));
        assertThat(sent).isInstanceOf(Visits.Submission.Accepted.class);
        assertThat(room.visits().records(task.id())).hasSize(1);
    }

    @Test
    void another_content_is_kept_aside_and_both_versions_are_answered() {
        VisitRecord record = room.record(task, "5", DUE);
        accepted(record);
        VisitRecord other = as(record, UUID.randomUUID(), "8");
        var sent = room.visits().submit(task.id(), other, room.officer(task, 2));
        assertThat(sent).isInstanceOfSatisfying(Visits.Submission.Differs.class, both -> {
            assertThat(both.accepted().mainCode()).isEqualTo("5");
            assertThat(both.sent().mainCode()).isEqualTo("8");
        });
        room.visits().submit(task.id(), other, room.officer(task, 2));
        assertThat(room.jdbc()
                        .sql("select count(*) from inspection.record_conflicts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(room.task(task.id()).resultCode()).isEqualTo("5");
    }

    @Test
    void the_same_number_with_another_content_is_not_taken_for_the_first() {
        VisitRecord record = room.record(task, "5", DUE);
        accepted(record);
        assertThat(room.visits().submit(task.id(), as(record, record.submissionId(), "8"), officer))
                .isInstanceOf(Visits.Submission.Differs.class);
    }

    @Test
    void persons_go_into_the_vault_and_nowhere_else() {
        accepted(room.record(task, "1", null));
        String content = room.visits().records(task.id()).getFirst().content().toString();
        assertThat(content).doesNotContain("王小明").doesNotContain("13800001234").contains("店长");
        assertThat(room.vault.values()).singleElement().satisfies(person -> {
            assertThat(person).containsEntry("name", "王小明").containsEntry("phone", "13800001234");
        });
    }

    @Test
    void an_incomplete_record_is_refused_and_changes_nothing() {
        VisitRecord whole = room.record(task, "5", DUE);
        assertThat(refused(whole, r -> change(r, "5", List.of(r.answers().getFirst()), DUE, r.party())))
                .isEqualTo("inspection.answers-missing");
        assertThat(refused(whole, r -> change(r, "5", r.answers(), null, r.party())))
                .isEqualTo("inspection.correction-due-missing");
        assertThat(refused(whole, r -> change(r, "1", r.answers(), null, r.party())))
                .isEqualTo("inspection.result-contradicts");
        assertThat(refused(whole, r -> change(r, "9", r.answers(), null, r.party())))
                .isEqualTo("inspection.result-unknown");
        assertThat(refused(whole, r -> change(r, "4", r.answers(), null, r.party())))
                .isEqualTo("inspection.result-contradicts");
        assertThat(refused(whole, r -> change(r, "5", withoutPhotos(r), DUE, r.party())))
                .isEqualTo("inspection.photo-missing");
        assertThat(room.task(task.id()).state()).isEqualTo(TaskState.INSPECTING);
        accepted(whole);
    }

    @Test
    void a_firm_that_does_not_sign_needs_the_reason_and_a_witness() {
        VisitRecord whole = room.record(task, "1", null);
        var silent = new VisitRecord.Party(null, null, null, null, null, null);
        assertThat(refused(whole, r -> change(r, "1", r.answers(), null, silent)))
                .isEqualTo("inspection.signature-missing");
        var refusing = new VisitRecord.Party("王小明", "店长", null, null, "拒绝签字", null);
        assertThat(refused(whole, r -> change(r, "1", r.answers(), null, refusing)))
                .isEqualTo("inspection.witness-missing");
        var witnessed =
                new VisitRecord.Party("王小明", "店长", null, null, "拒绝签字", new VisitRecord.Witness("李四", null, null));
        accepted(change(whole, "1", whole.answers(), null, witnessed));
    }

    @Test
    void a_record_waits_for_its_pictures() {
        VisitRecord whole = room.record(task, "5", DUE);
        var missing = new VisitRecord.Answer(
                "health", VisitRecord.Finding.DOES_NOT_CONFORM, "过期", "责令改正", List.of(UUID.randomUUID()));
        assertThat(refused(whole, r -> change(r, "5", List.of(r.answers().getFirst(), missing), DUE, r.party())))
                .isEqualTo("inspection.pictures-missing");
    }

    @Test
    void both_officers_sign() {
        VisitRecord whole = room.record(task, "1", null);
        var one = new VisitRecord(
                whole.submissionId(),
                whole.checklistVersion(),
                "1",
                whole.problemCodes(),
                whole.answers(),
                whole.photos(),
                "",
                null,
                whole.party(),
                List.of(whole.officerSignatures().getFirst()),
                whole.clientAt());
        assertThat(room.visits().submit(task.id(), one, officer)).isInstanceOf(Visits.Submission.Refused.class);
    }

    @Test
    void a_picture_is_kept_once_and_only_whole() throws IOException {
        byte[] bytes = {1, 2, 3};
        var photo = new Visits.NewPhoto(
                UUID.randomUUID(),
                Visits.PhotoKind.PHOTO,
                FakeDocuments.sha256(bytes),
                "image/jpeg",
                room.clock.instant());
        var first = done(room.visits().photo(task.id(), photo, new ByteArrayInputStream(bytes), officer));
        assertThat(done(room.visits().photo(task.id(), photo, new ByteArrayInputStream(bytes), officer)))
                .isEqualTo(first);
        var other = new Visits.NewPhoto(
                photo.clientId(), photo.kind(), FakeDocuments.sha256(new byte[] {9}), "image/jpeg", photo.takenAt());
        assertThat(refusal(room.visits().photo(task.id(), other, new ByteArrayInputStream(new byte[] {9}), officer)))
                .isEqualTo("inspection.photo-differs");
        var cut = new Visits.NewPhoto(UUID.randomUUID(), photo.kind(), photo.sha256(), "image/jpeg", photo.takenAt());
        assertThat(refusal(room.visits().photo(task.id(), cut, new ByteArrayInputStream(new byte[] {1}), officer)))
                .isEqualTo("inspection.photo-damaged");
        var script = new Visits.NewPhoto(UUID.randomUUID(), photo.kind(), photo.sha256(), "text/html", photo.takenAt());
        assertThat(refusal(room.visits().photo(task.id(), script, new ByteArrayInputStream(bytes), officer)))
                .isEqualTo("inspection.photo-form");
    }

    private Visits.Submission.Accepted accepted(VisitRecord record) {
        var sent = room.visits().submit(task.id(), record, officer);
        assertThat(sent).isInstanceOf(Visits.Submission.Accepted.class);
        return (Visits.Submission.Accepted) sent;
    }

    private String refused(VisitRecord whole, UnaryOperator<VisitRecord> change) {
        var sent = room.visits().submit(task.id(), change.apply(whole), officer);
        assertThat(sent).isInstanceOf(Visits.Submission.Refused.class);
        return ((Visits.Submission.Refused) sent).refusal().code();
    }

    private static List<VisitRecord.Answer> withoutPhotos(VisitRecord record) {
        return record.answers().stream()
                .map(one ->
                        new VisitRecord.Answer(one.question(), one.finding(), one.remark(), one.handling(), List.of()))
                .toList();
    }

    private static VisitRecord as(VisitRecord record, UUID submission, String code) {
        return new VisitRecord(
                submission,
                record.checklistVersion(),
                code,
                new TreeSet<>(),
                record.answers(),
                record.photos(),
                record.remark(),
                record.correctionDue(),
                record.party(),
                record.officerSignatures(),
                record.clientAt());
    }

    private static VisitRecord change(
            VisitRecord record,
            String code,
            List<VisitRecord.Answer> answers,
            @Nullable LocalDate due,
            VisitRecord.Party party) {
        return new VisitRecord(
                record.submissionId(),
                record.checklistVersion(),
                code,
                record.problemCodes(),
                answers,
                record.photos(),
                record.remark().isEmpty() && !code.equals("1") ? "情况说明" : record.remark(),
                due,
                party,
                record.officerSignatures(),
                record.clientAt());
    }
}
