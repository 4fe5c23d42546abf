package cn.huijian.inspection;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts, approves and cancels inspection plans. Every command names the version it was decided on and is refused when that is stale. */
public interface Plans {
    /** Drafts a plan and gives it its number; the same {@code key} again gives the first one back. */
    Outcome<Plan> draft(PlanTerms terms, String key, Staff by);

    Outcome<Plan> edit(PlanId id, int version, PlanTerms terms, Staff by);

    Outcome<Plan> submit(PlanId id, int version, Staff by);

    /** Back to the drafter, with the reason. */
    Outcome<Plan> sendBack(PlanId id, int version, String reason, Staff by);

    /** Approved by another person than the drafter. */
    Outcome<Plan> approve(PlanId id, int version, Staff by);

    /** A draft may be dropped by its drafter; an approved plan only by another person who may approve (计划调整须审批留痕). */
    Outcome<Plan> cancel(PlanId id, int version, String reason, Staff by);

    Optional<Plan> find(PlanId id, Scope scope);

    /** Newest first; {@code state} and {@code text} (number or part of the name) narrow. */
    Page<Plan> list(@Nullable PlanState state, @Nullable String text, @Nullable String cursor, int limit, Scope scope);

    List<LogEntry> log(PlanId id);

    /** How far each of these plans is, and of that the part within {@code scope}; a plan without a draw has {@link Progress#NONE}. */
    Map<PlanId, Progress> progress(Collection<PlanId> plans, Scope scope);
}
