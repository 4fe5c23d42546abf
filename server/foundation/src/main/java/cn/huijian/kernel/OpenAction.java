package cn.huijian.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done with a record, as it stands now and for whoever asks, so that screens never re-implement a state machine.
 *
 * @param code stable name of the action, for example {@code cancel}
 * @param label what the button says, in Chinese
 * @param enabled whether it is open now
 * @param reason why it is not open, in Chinese; absent when it is
 */
public record OpenAction(
        String code,
        String label,
        boolean enabled,
        @Nullable String reason) {
    public static OpenAction open(String code, String label) {
        return new OpenAction(code, label, true, null);
    }

    public static OpenAction closed(String code, String label, String reason) {
        return new OpenAction(code, label, false, reason);
    }
}
