package cn.huijian.exchange;

import cn.huijian.exchange.model.UpdatePromise;
import java.time.Instant;

/** Promises of freshness in the words of the declarations (每日, 每月). */
public final class UpdatePromises {
    private UpdatePromises() {}

    /** Whether what came last is older than promised; what was never promised is never late. */
    public static boolean late(String promise, Instant last, Instant now) {
        return UpdatePromise.find(promise)
                .flatMap(found -> found.dueAfter(last))
                .filter(due -> due.isBefore(now))
                .isPresent();
    }
}
