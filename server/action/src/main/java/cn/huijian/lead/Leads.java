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
     * @return number of the lead
     */
    long record(NewLead lead, Actor actor);

    /**
     * A lead to be recorded.
     *
     * @param origin 案源: {@code random-inspection}, {@code scan-report}, …
     * @param source room or channel it came through; with {@code record} the idempotency key
     * @param summary what is suspected, one Chinese line
     * @param detail what is known, without personal data
     * @param party entity concerned, if known
     * @param unit unit that must verify it
     */
    record NewLead(
            String origin,
            String source,
            String record,
            String summary,
            String detail,
            @Nullable EntityId party,
            UnitId unit) {}
}
