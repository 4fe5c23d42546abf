package cn.huijian.city;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first asked for; for one thread. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
