package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.DRAFTER;
import static cn.huijian.inspection.InspectionRoom.FIRST;
import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.SECOND;
import static cn.huijian.inspection.InspectionRoom.THIRD;
import static cn.huijian.inspection.InspectionRoom.TOLD;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.CreditGrade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitIsLawfulTest {
    private final InspectionRoom room = new InspectionRoom();
    private Task task;
    private Staff officer;

    @BeforeEach
    void draw() {
        room.firms(5, CreditGrade.B);
        task = room.tasksOf(room.drawn(terms(2, LOTTERY))).getFirst();
        officer = room.officer(task, 1);
        room.clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void nobody_is_visited_without_notice_or_the_reason_for_none() {
        assertThat(refusal(room.visits().arrive(task.id(), room.arrival(task), officer)))
                .isEqualTo("inspection.not-open");
        assertThat(notice(true, null, null)).isEqualTo("inspection.notice-incomplete");
        assertThat(notice(false, null, " ")).isEqualTo("inspection.notice-incomplete");
        done(room.visits().notice(task.id(), new Visits.NoticeGiven(false, null, "有转移证据可能", null, null), officer));
        room.clock.pass(Duration.ofMinutes(1));
        assertThat(done(room.visits().arrive(task.id(), room.arrival(task), officer))
                        .state())
                .isEqualTo(TaskState.INSPECTING);
    }

    @Test
    void the_notice_sets_the_day_and_is_given_once() {
        Task told = done(room.visits().notice(task.id(), TOLD, officer));
        assertThat(told.state()).isEqualTo(TaskState.NOTICED);
        assertThat(told.plannedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(done(room.visits().notice(task.id(), TOLD, officer)).version())
                .isEqualTo(told.version());
        assertThat(notice(true, "电话", null)).isEqualTo("inspection.not-open");
    }

    @Test
    void two_certificates_of_this_tasks_officers_are_shown() {
        noticed();
        String first = task.officers().get(0).certificate();
        assertThat(arrive(List.of(first))).isEqualTo("inspection.two-officers");
        assertThat(arrive(List.of(first, first))).isEqualTo("inspection.two-officers");
        String stranger = Stream.of("509901001", "509901002", "509901003")
                .filter(one -> task.officers().stream()
                        .noneMatch(officer -> officer.certificate().equals(one)))
                .findFirst()
                .orElseThrow();
        assertThat(arrive(List.of(first, stranger))).isEqualTo("inspection.certificate-mismatch");
    }

    @Test
    void a_certificate_that_is_not_valid_that_day_stops_the_visit() {
        noticed();
        room.bureau.certify(officer, task.officers().get(0).certificate(), LocalDate.of(2026, 11, 22));
        assertThat(refusal(room.visits().arrive(task.id(), room.arrival(task), officer)))
                .isEqualTo("inspection.certificate-invalid");
        room.bureau.certify(officer, task.officers().get(0).certificate(), LocalDate.of(2026, 11, 23));
        assertThat(done(room.visits().arrive(task.id(), room.arrival(task), officer))
                        .state())
                .isEqualTo(TaskState.INSPECTING);
    }

    @Test
    void arrival_lies_after_approval_and_notice_within_the_period_and_not_in_the_future() {
        noticed();
        assertThat(arriveAt(Instant.parse("2026-11-20T01:00:00Z"))).isEqualTo("inspection.no-approval");
        assertThat(arriveAt(Instant.parse("2026-11-23T00:59:00Z"))).isEqualTo("inspection.no-notice");
        assertThat(arriveAt(room.clock.instant().plus(Duration.ofMinutes(11)))).isEqualTo("inspection.clock-ahead");
        room.clock.set(Instant.parse("2026-12-12T02:00:00Z"));
        assertThat(arriveAt(room.clock.instant())).isEqualTo("inspection.outside-period");
        assertThat(arriveAt(Instant.parse("2026-12-11T02:00:00Z"))).isNull();
    }

    @Test
    void an_empty_shop_or_a_refusal_is_explained() {
        noticed();
        var absent = with(Arrival.Presence.ABSENT, null);
        assertThat(refusal(room.visits().arrive(task.id(), absent, officer)))
                .isEqualTo("inspection.presence-unexplained");
        done(room.visits().arrive(task.id(), with(Arrival.Presence.ABSENT, "卷帘门关闭，邻居称已停业"), officer));
    }

    @Test
    void the_same_arrival_sent_again_changes_nothing() {
        noticed();
        var arrival = room.arrival(task);
        Task once = done(room.visits().arrive(task.id(), arrival, officer));
        room.clock.pass(Duration.ofMinutes(5));
        assertThat(done(room.visits().arrive(task.id(), arrival, room.officer(task, 2)))
                        .version())
                .isEqualTo(once.version());
    }

    @Test
    void only_the_two_officers_act() {
        Staff stranger = List.of(FIRST, SECOND, THIRD).stream()
                .filter(staff -> task.officer(staff.account()).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(refusal(room.visits().notice(task.id(), TOLD, stranger))).isEqualTo("inspection.not-your-task");
        assertThat(refusal(room.visits().notice(task.id(), TOLD, DRAFTER))).isEqualTo("inspection.not-your-task");
        assertThat(room.visits().mine(stranger, LocalDate.of(2026, 11, 23)))
                .extracting(Task::id)
                .doesNotContain(task.id());
        assertThat(room.visits().mine(officer, LocalDate.of(2026, 11, 23)))
                .extracting(Task::id)
                .contains(task.id());
    }

    private void noticed() {
        done(room.visits().notice(task.id(), TOLD, officer));
        room.clock.pass(Duration.ofMinutes(30));
    }

    private String notice(boolean given, @Nullable String channel, @Nullable String reason) {
        return refusal(
                room.visits().notice(task.id(), new Visits.NoticeGiven(given, channel, reason, null, null), officer));
    }

    private String arrive(List<String> certificates) {
        var arrival = new Arrival(room.clock.instant(), certificates, Arrival.Presence.PRESENT, null, true, null);
        return refusal(room.visits().arrive(task.id(), arrival, officer));
    }

    private @Nullable String arriveAt(Instant at) {
        var certificates =
                task.officers().stream().map(Task.Officer::certificate).toList();
        var arrival = new Arrival(at, certificates, Arrival.Presence.PRESENT, null, true, null);
        var outcome = room.visits().arrive(task.id(), arrival, officer);
        return outcome instanceof cn.huijian.kernel.Outcome.Done<Task> ? null : refusal(outcome);
    }

    private Arrival with(Arrival.Presence presence, @Nullable String note) {
        var certificates =
                task.officers().stream().map(Task.Officer::certificate).toList();
        return new Arrival(room.clock.instant(), certificates, presence, note, false, null);
    }
}
