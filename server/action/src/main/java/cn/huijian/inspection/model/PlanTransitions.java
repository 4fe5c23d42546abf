package cn.huijian.inspection.model;

import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.Transition;
import java.util.List;
import java.util.Optional;

/** The state table of plans (rulebook 5.2). An edge that is not here does not exist. */
public final class PlanTransitions {
    private static final String APPROVAL = "国办发〔2024〕54号：行政检查须经批准";
    private static final String OPENNESS = "国办发〔2015〕58号：抽取过程公开";
    private static final String TRACE = "国办发〔2015〕58号：计划调整须审批留痕";

    /** Every edge. */
    public static final List<Transition<PlanState, PlanCommand>> ALL = List.of(
            edge(PlanState.PLAN, PlanCommand.EDIT, PlanState.PLAN, APPROVAL),
            edge(PlanState.PLAN, PlanCommand.SUBMIT, PlanState.SUBMITTED, APPROVAL),
            edge(PlanState.PLAN, PlanCommand.CANCEL, PlanState.CANCELLED, TRACE),
            edge(PlanState.SUBMITTED, PlanCommand.RETURN, PlanState.PLAN, APPROVAL),
            edge(PlanState.SUBMITTED, PlanCommand.APPROVE, PlanState.APPROVED, APPROVAL),
            edge(PlanState.APPROVED, PlanCommand.FREEZE, PlanState.ROSTER_FROZEN, OPENNESS),
            edge(PlanState.APPROVED, PlanCommand.CANCEL, PlanState.CANCELLED, TRACE),
            edge(PlanState.ROSTER_FROZEN, PlanCommand.DRAW, PlanState.DRAWN, OPENNESS),
            edge(PlanState.ROSTER_FROZEN, PlanCommand.CANCEL, PlanState.CANCELLED, TRACE),
            edge(PlanState.DRAWN, PlanCommand.CLOSE, PlanState.CLOSED, "国市监信〔2019〕38号：谁检查谁录入谁公开"));

    private PlanTransitions() {}

    /** The edge that a command takes from a state, if it is open there. */
    public static Optional<Transition<PlanState, PlanCommand>> find(PlanState from, PlanCommand command) {
        return ALL.stream()
                .filter(edge -> edge.from() == from && edge.command() == command)
                .findFirst();
    }

    private static Transition<PlanState, PlanCommand> edge(
            PlanState from, PlanCommand command, PlanState to, String ground) {
        return new Transition<>(from, command, to, ground);
    }
}
