package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.HEAD;
import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.REVIEWER;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.creditrisk.CreditGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesNeedApprovalTest {
    private final InspectionRoom room = new InspectionRoom();
    private Task task;
    private Staff other;

    @BeforeEach
    void draw() {
        room.firms(3, CreditGrade.B);
        task = room.tasksOf(room.drawn(terms(1, LOTTERY))).getFirst();
        room.clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        other = List.of(InspectionRoom.FIRST, InspectionRoom.SECOND, InspectionRoom.THIRD).stream()
                .filter(staff -> task.officer(staff.account()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_firm_that_is_gone_is_cancelled_with_approval_and_nobody_takes_its_place() {
        var change = done(room.tasks().request(task.id(), cancel("企业已注销"), HEAD));
        assertThat(room.task(task.id()).state()).isEqualTo(TaskState.DRAWN);
        assertThat(refusal(room.tasks().decide(task.id(), change.id(), true, "同意", HEAD)))
                .isEqualTo("inspection.same-person");
        assertThat(done(room.tasks().decide(task.id(), change.id(), true, "同意", REVIEWER))
                        .state())
                .isEqualTo(TaskState.CANCELLED);
        assertThat(room.tasks()
                        .list(Tasks.Filter.ALL, null, 50, Scope.ofBureau())
                        .items())
                .hasSize(1);
        assertThat(room.tasks().log(task.id()).getLast().reason()).isEqualTo("企业已注销");
    }

    @Test
    void a_refused_request_changes_nothing_and_another_may_follow() {
        var change = done(room.tasks().request(task.id(), cancel("不想去"), HEAD));
        assertThat(refusal(room.tasks().request(task.id(), cancel("再申请"), HEAD)))
                .isEqualTo("inspection.change-open");
        assertThat(done(room.tasks().decide(task.id(), change.id(), false, "理由不充分", REVIEWER))
                        .state())
                .isEqualTo(TaskState.DRAWN);
        done(room.tasks().request(task.id(), cancel("企业已注销"), HEAD));
    }

    @Test
    void an_officer_is_replaced_with_approval_and_the_log_names_both() {
        Staff leaving = room.officer(task, 1);
        var change = done(room.tasks().request(task.id(), replace(leaving, other, "因病住院"), HEAD));
        Task changed = done(room.tasks().decide(task.id(), change.id(), true, "同意", REVIEWER));
        assertThat(changed.officer(leaving.account())).isEmpty();
        assertThat(changed.officer(other.account())).isPresent();
        assertThat(changed.officers()).hasSize(2);
        assertThat(room.tasks().log(task.id()).getLast().reason())
                .isEqualTo(leaving.name() + " 换为 " + other.name() + "：因病住院");
    }

    @Test
    void nobody_with_an_interest_or_without_certificate_joins() {
        Staff leaving = room.officer(task, 1);
        room.bureau.certify(other, "509901009", LocalDate.of(2028, 1, 1), new Inspectors.Conflict("任职", task.uscc()));
        assertThat(refusal(room.tasks().request(task.id(), replace(leaving, other, "换人"), HEAD)))
                .isEqualTo("inspection.officer-unsuitable");
        room.bureau.certify(other, "509901009", LocalDate.of(2026, 11, 22));
        assertThat(refusal(room.tasks().request(task.id(), replace(leaving, other, "换人"), HEAD)))
                .isEqualTo("inspection.officer-unsuitable");
        assertThat(refusal(room.tasks().request(task.id(), replace(leaving, room.officer(task, 2), "换人"), HEAD)))
                .isEqualTo("inspection.officer-unsuitable");
        assertThat(refusal(room.tasks().request(task.id(), replace(other, leaving, "换人"), HEAD)))
                .isEqualTo("inspection.officer-unsuitable");
    }

    @Test
    void once_the_visit_has_begun_nobody_is_replaced() {
        Task begun = room.inspecting(task);
        assertThat(refusal(room.tasks().request(task.id(), replace(room.officer(begun, 1), other, "换人"), HEAD)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void a_recorded_task_cannot_be_cancelled() {
        room.recorded(task, "1", null);
        assertThat(refusal(room.tasks().request(task.id(), cancel("想取消"), HEAD)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void a_request_states_its_reason() {
        assertThat(refusal(room.tasks().request(task.id(), cancel(" "), HEAD))).isEqualTo("inspection.reason-missing");
    }

    private static Tasks.ChangeWanted cancel(String reason) {
        return new Tasks.ChangeWanted(Tasks.ChangeKind.CANCEL, reason, null, null);
    }

    private static Tasks.ChangeWanted replace(Staff leaving, Staff joining, String reason) {
        return new Tasks.ChangeWanted(Tasks.ChangeKind.REASSIGN, reason, leaving.account(), joining.account());
    }
}
