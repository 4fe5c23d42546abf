package cn.huijian.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} to before {@code to}; without end while {@code to} is {@code null}. Law says "valid to the 31st", which is
 * {@code to} the first of the next month.
 */
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it began: " + from + " " + to);
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, null);
    }

    /** A period given by its last day. */
    public static Period through(LocalDate from, LocalDate lastDay) {
        return new Period(from, lastDay.plusDays(1));
    }

    /** Reads the form that {@link #toString()} writes. */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a period is written from/to: " + text);
        }
        String to = text.substring(slash + 1);
        return new Period(LocalDate.parse(text.substring(0, slash)), to.isEmpty() ? null : LocalDate.parse(to));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to))
                && !isEmpty()
                && !other.isEmpty();
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    @Override
    public String toString() {
        return from + "/" + (to == null ? "" : to);
    }
}
