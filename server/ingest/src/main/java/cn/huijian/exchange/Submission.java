package cn.huijian.exchange;

import cn.huijian.kernel.EntityId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One submission from outside.
 *
 * @param kind {@code scan-report}, …; exactly one {@link SubmissionReceiver} takes each kind
 * @param key idempotency key chosen by the edge
 * @param party entity concerned, if known
 * @param values what was said, by declared field; personal data only as vault references
 */
public record Submission(String kind, String key, @Nullable EntityId party, Map<String, String> values) {
    public Submission {
        values = Map.copyOf(values);
    }
}
