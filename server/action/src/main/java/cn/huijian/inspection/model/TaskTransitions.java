package cn.huijian.inspection.model;

import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Transition;
import java.util.List;
import java.util.Optional;

/** The state table of tasks (rulebook 5.2). An edge that is not here does not exist. */
public final class TaskTransitions {
    private static final String NOTICE = "国办发〔2024〕54号；司法部《行政检查文书基本格式文本（试行）》：检查通知书";
    private static final String OFFICERS = "《行政处罚法》第四十二条";
    private static final String RECORD = "司法部《行政检查文书基本格式文本（试行）》：现场检查笔录";
    private static final String REVIEW = "国市监信〔2019〕38号：谁检查谁录入谁公开";
    private static final String FOLLOW_UP = "国市监信〔2019〕38号：抽查结果的后续处理";
    private static final String RECHECK = "《特种设备安全监督检查办法》第二十九条";
    private static final String TRACE = "国办发〔2015〕58号：对象灭失或计划调整须审批留痕";

    /** Every edge. */
    public static final List<Transition<TaskState, TaskCommand>> ALL = List.of(
            edge(TaskState.DRAWN, TaskCommand.NOTICE, TaskState.NOTICED, NOTICE),
            edge(TaskState.NOTICED, TaskCommand.ARRIVE, TaskState.INSPECTING, OFFICERS),
            edge(TaskState.INSPECTING, TaskCommand.RECORD, TaskState.RECORDED, RECORD),
            edge(TaskState.RECORDED, TaskCommand.RETURN, TaskState.RETURNED, REVIEW),
            edge(TaskState.RETURNED, TaskCommand.RECORD, TaskState.RECORDED, RECORD),
            edge(TaskState.RECORDED, TaskCommand.APPROVE, TaskState.REVIEWED, REVIEW),
            edge(TaskState.REVIEWED, TaskCommand.FOLLOW_UP, TaskState.FOLLOWUP, FOLLOW_UP),
            edge(TaskState.REVIEWED, TaskCommand.CLOSE, TaskState.CLOSED, REVIEW),
            edge(TaskState.FOLLOWUP, TaskCommand.ORDER_RECHECK, TaskState.RECHECK, RECHECK),
            edge(TaskState.FOLLOWUP, TaskCommand.CLOSE, TaskState.CLOSED, FOLLOW_UP),
            edge(TaskState.RECHECK, TaskCommand.FAIL_RECHECK, TaskState.FOLLOWUP, RECHECK),
            edge(TaskState.RECHECK, TaskCommand.CLOSE, TaskState.CLOSED, RECHECK),
            edge(TaskState.DRAWN, TaskCommand.CANCEL, TaskState.CANCELLED, TRACE),
            edge(TaskState.NOTICED, TaskCommand.CANCEL, TaskState.CANCELLED, TRACE),
            edge(TaskState.INSPECTING, TaskCommand.CANCEL, TaskState.CANCELLED, TRACE));

    private TaskTransitions() {}

    /** The edge that a command takes from a state, if it is open there. */
    public static Optional<Transition<TaskState, TaskCommand>> find(TaskState from, TaskCommand command) {
        return ALL.stream()
                .filter(edge -> edge.from() == from && edge.command() == command)
                .findFirst();
    }

    private static Transition<TaskState, TaskCommand> edge(
            TaskState from, TaskCommand command, TaskState to, String ground) {
        return new Transition<>(from, command, to, ground);
    }
}
