package cn.huijian.inspection.web;

import org.jspecify.annotations.Nullable;

/**
 * What may be done now.
 *
 * @param code stable, lower case
 * @param label on the button
 * @param reason why it is closed, {@code null} when it is open
 */
record ActionBody(
        String code,
        String label,
        boolean enabled,
        @Nullable String reason) {
    static ActionBody open(String code, String label) {
        return new ActionBody(code, label, true, null);
    }

    static ActionBody closed(String code, String label, String reason) {
        return new ActionBody(code, label, false, reason);
    }

    static ActionBody when(String code, String label, @Nullable String obstacle) {
        return new ActionBody(code, label, obstacle == null, obstacle);
    }
}
