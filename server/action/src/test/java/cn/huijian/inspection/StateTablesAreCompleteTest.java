package cn.huijian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.inspection.model.PlanTransitions;
import cn.huijian.inspection.model.TaskTransitions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole of both tables, state by state: what is not written here must not be possible. */
class StateTablesAreCompleteTest {
    private static final String PLANS = """
            PLAN           EDIT PLAN
            PLAN           SUBMIT SUBMITTED
            PLAN           CANCEL CANCELLED
            SUBMITTED      RETURN PLAN
            SUBMITTED      APPROVE APPROVED
            APPROVED       FREEZE ROSTER_FROZEN
            APPROVED       CANCEL CANCELLED
            ROSTER_FROZEN  DRAW DRAWN
            ROSTER_FROZEN  CANCEL CANCELLED
            DRAWN          CLOSE CLOSED
            """;

    private static final String TASKS = """
            DRAWN       NOTICE NOTICED
            DRAWN       CANCEL CANCELLED
            NOTICED     ARRIVE INSPECTING
            NOTICED     CANCEL CANCELLED
            INSPECTING  RECORD RECORDED
            INSPECTING  CANCEL CANCELLED
            RECORDED    RETURN RETURNED
            RECORDED    APPROVE REVIEWED
            RETURNED    RECORD RECORDED
            REVIEWED    FOLLOW_UP FOLLOWUP
            REVIEWED    CLOSE CLOSED
            FOLLOWUP    ORDER_RECHECK RECHECK
            FOLLOWUP    CLOSE CLOSED
            RECHECK     FAIL_RECHECK FOLLOWUP
            RECHECK     CLOSE CLOSED
            """;

    @Test
    void a_plan_moves_exactly_so() {
        for (PlanState from : PlanState.values()) {
            for (PlanCommand command : PlanCommand.values()) {
                var edge = PlanTransitions.find(from, command).map(found -> line(from, command, found.to()));
                assertThat(edge).isEqualTo(expected(PLANS, from, command));
            }
        }
    }

    @Test
    void a_task_moves_exactly_so() {
        for (TaskState from : TaskState.values()) {
            for (TaskCommand command : TaskCommand.values()) {
                var edge = TaskTransitions.find(from, command).map(found -> line(from, command, found.to()));
                assertThat(edge).isEqualTo(expected(TASKS, from, command));
            }
        }
    }

    @Test
    void every_edge_names_its_legal_ground() {
        assertThat(PlanTransitions.ALL).allMatch(edge -> edge.ground().matches(".*(号|《.+》第.+条).*"));
        assertThat(TaskTransitions.ALL).allMatch(edge -> edge.ground().matches(".*(号|《.+》第?.*).*"));
    }

    @Test
    void every_state_can_be_reached_and_only_the_ends_are_ends() {
        Set<TaskState> reached = EnumSet.of(TaskState.DRAWN);
        for (int i = 0; i < TaskState.values().length; i++) {
            TaskTransitions.ALL.stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .map(Transition::to)
                    .toList()
                    .forEach(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(TaskState.values());
        Set<TaskState> left = TaskTransitions.ALL.stream().map(Transition::from).collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(left)))
                .containsExactlyInAnyOrder(TaskState.CLOSED, TaskState.CANCELLED);
    }

    private static Optional<String> expected(String table, Enum<?> from, Enum<?> command) {
        List<String> lines = Arrays.stream(table.split("\n"))
                .map(line -> line.replaceAll(" +", " "))
                .filter(line -> line.startsWith(from + " " + command + " "))
                .toList();
        return lines.stream().findFirst();
    }

    private static String line(Enum<?> from, Enum<?> command, Enum<?> to) {
        return from + " " + command + " " + to;
    }
}
