package cn.huijian.inspection.model;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.kernel.EntityStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a firm of the pool takes part in a draw, and if not, why not (rulebook 5.1, DR-4, DR-5). */
public final class Eligibility {
    private final Map<CreditGrade, InspectionParameters.Cap> caps;
    private final boolean capsApply;
    private final LocalDate today;

    /**
     * @param capsApply false when the plan registered a reason for which the caps do not count
     */
    public Eligibility(Map<CreditGrade, InspectionParameters.Cap> caps, boolean capsApply, LocalDate today) {
        this.caps = Map.copyOf(caps);
        this.capsApply = capsApply;
        this.today = today;
    }

    /**
     * What is known of a firm.
     *
     * @param status as the register has it; not understood counts as operating, because no source said otherwise
     * @param inspected days of its random inspections so far, tasks not yet reviewed included
     * @param itemCapReached name of an item of the plan for which it was drawn this year as often as that item allows, or empty
     */
    public record Firm(String status, CreditGrade grade, List<LocalDate> inspected, String itemCapReached) {
        public Firm {
            inspected = List.copyOf(inspected);
        }
    }

    /** Why a firm is kept out; {@code code} is stable, {@code words} are shown and committed to. */
    public record Exclusion(String code, String words) {}

    /** Whether the firm is in the pool at all: one that no longer exists here has left it (注销、迁出自动剔除). */
    public static boolean inPool(String status) {
        return EntityStatus.read(status).map(known -> !known.isGone()).orElse(true);
    }

    public Optional<Exclusion> exclusion(Firm firm) {
        var status = EntityStatus.read(firm.status());
        if (status.isPresent() && !status.get().isOperating()) {
            return Optional.of(
                    new Exclusion("not-operating", "登记状态为" + status.get().words()));
        }
        if (!capsApply) {
            return Optional.empty();
        }
        if (!firm.itemCapReached().isEmpty()) {
            return Optional.of(new Exclusion("item-cap", "本年度“" + firm.itemCapReached() + "”已达抽查次数上限"));
        }
        var cap = caps.get(firm.grade());
        if (cap == null) {
            return Optional.empty();
        }
        LocalDate since = today.minusMonths(cap.months());
        long times = firm.inspected().stream().filter(day -> day.isAfter(since)).count();
        return times < cap.times()
                ? Optional.empty()
                : Optional.of(new Exclusion(
                        "frequency-cap", "近 " + cap.months() + " 个月已抽查 " + times + " 次，达到频次上限 " + cap.times() + " 次"));
    }
}
