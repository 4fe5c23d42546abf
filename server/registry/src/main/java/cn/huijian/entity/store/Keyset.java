package cn.huijian.entity.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: behind (or, going back, before) a row.
 *
 * @param key sort value of the row as text; empty where the number alone orders
 * @param counted how many hits the first page counted, so that later pages need not count again; below zero if more than that
 */
public record Keyset(boolean back, String key, long id, int counted) {
    /** @throws IllegalArgumentException if the text is no cursor of ours */
    public static @Nullable Keyset parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = text.split("\\.", 4);
        if (parts.length != 4 || !parts[0].matches("[np]")) {
            throw new IllegalArgumentException("not a cursor: " + cursor);
        }
        return new Keyset(parts[0].equals("p"), parts[3], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The same place with the number of hits. */
    public Keyset withCount(int hits) {
        return new Keyset(back, key, id, hits);
    }

    @Override
    public String toString() {
        String text = (back ? "p" : "n") + "." + id + "." + counted + "." + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
