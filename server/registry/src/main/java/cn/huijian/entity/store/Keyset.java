package cn.huijian.entity.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: behind (or, going back, before) a row.
 *
 * @param key sort value of the row as text; empty where the number alone orders
 */
public record Keyset(boolean back, String key, long id) {
    /** @throws IllegalArgumentException if the text is no cursor of ours */
    public static @Nullable Keyset parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int first = text.indexOf('.');
        if (first < 2 || (text.charAt(0) != 'n' && text.charAt(0) != 'p')) {
            throw new IllegalArgumentException("not a cursor: " + cursor);
        }
        return new Keyset(text.charAt(0) == 'p', text.substring(first + 1), Long.parseLong(text.substring(1, first)));
    }

    @Override
    public String toString() {
        String text = (back ? "p" : "n") + id + "." + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
