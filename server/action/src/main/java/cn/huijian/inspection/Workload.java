package cn.huijian.inspection;

import cn.huijian.access.Scope;
import cn.huijian.kernel.AccountId;
import java.time.LocalDate;
import java.util.Map;

/** How much each officer had to do lately; the draw balances by it. */
public interface Workload {
    /** By account, over the days that the parameters of draws name; officers without tasks are absent. */
    Map<AccountId, Load> of(LocalDate day);

    /** The same, counting only tasks within these rows. */
    Map<AccountId, Load> within(LocalDate day, Scope scope);

    /** Tasks assigned in the period, and how many of them are open. */
    record Load(int recent, int open) {
        public static final Load NONE = new Load(0, 0);
    }
}
