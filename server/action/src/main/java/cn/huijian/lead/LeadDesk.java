package cn.huijian.lead;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works leads off: take over, verify, conclude. Every command names the version it was decided on. */
public interface LeadDesk {
    Optional<Lead> find(long id, Scope scope);

    /** By deadline; {@code concluded} chooses the closed ones, {@code text} is a number or part of the summary. */
    Page<Lead> list(boolean concluded, @Nullable String text, @Nullable String cursor, int limit, Scope scope);

    /** The signed-in person takes over the verification; whoever had it is relieved. */
    Outcome<Lead> assign(long id, int version, String reason, Staff by);

    /** Ends the verification. {@code transferredTo} names the receiver of a transfer. */
    Outcome<Lead> conclude(
            long id, int version, Lead.Conclusion conclusion, String reason, @Nullable String transferredTo, Staff by);

    List<Step> log(long id);

    /**
     * A merge was undone: leads that came in for the survivor while it stood stay with it, since nothing says whom they were meant for, and say so in
     * their log and beside their matter. Leads of the other firm kept its name throughout.
     */
    void remain(EntityUnmerged unmerged);

    /** One line of the log; append-only. */
    record Step(
            Instant at,
            String actor,
            String words,
            String ground,
            @Nullable String reason) {}
}
