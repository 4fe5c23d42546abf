package cn.huijian.lead;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Takes in leads (线索) from every room and from outside. */
public interface Leads {
    /**
     * Records a lead and opens its matter with the verification deadline (核查). The same {@code (source, record)} again does nothing.
     *
     * @param origin 案源: {@code random-inspection}, {@code scan-report}, …
     * @param summary what is suspected, one Chinese line
     */
    long record(NewLead lead, Actor actor);

    /** A lead to be recorded. */
    record NewLead(
            String origin,
            String source,
            String record,
            String summary,
            String detail,
            @Nullable EntityId party,
            UnitId unit) {}
}
