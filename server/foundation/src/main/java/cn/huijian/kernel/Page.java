package cn.huijian.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param items the rows, in the list's stable order
 * @param next opaque cursor of the following page, or {@code null} on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first page of what was found.
     *
     * @param found at most one row more than fits, which tells that there is another page
     * @param limit how many fit
     * @param cursor the place of a row, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
