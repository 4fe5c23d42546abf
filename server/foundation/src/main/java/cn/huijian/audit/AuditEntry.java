package cn.huijian.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an act.
 *
 * @param action the act, {@code module.verb}, for example {@code entity.reveal} or {@code inspection.draw}
 * @param object the record acted on, {@code type:id}, for example {@code entity:4711}
 * @param purpose why, for reads of personal data and other acts that need a stated purpose
 * @param details further values, without personal data (digests and references only); kept in the order of keys
 */
public record AuditEntry(
        String action, String object, @Nullable String purpose, Map<String, String> details) {
    public AuditEntry {
        if (!action.matches("[a-z]+\\.[a-z-]+") || object.isBlank()) {
            throw new IllegalArgumentException("an audit entry names its action and object: " + action + " " + object);
        }
        details = Map.copyOf(details);
    }

    public static AuditEntry of(String action, String object) {
        return new AuditEntry(action, object, null, Map.of());
    }

    public AuditEntry withPurpose(String why) {
        return new AuditEntry(action, object, why, details);
    }

    public AuditEntry with(String key, String value) {
        var more = new java.util.TreeMap<>(details);
        more.put(key, value);
        return new AuditEntry(action, object, purpose, more);
    }
}
