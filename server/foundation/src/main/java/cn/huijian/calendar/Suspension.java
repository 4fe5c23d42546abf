package cn.huijian.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that do not count, half-open {@code [from, to)}; {@code to} is {@code null} while it lasts. The ground is shown, for example 检验鉴定. */
public record Suspension(LocalDate from, @Nullable LocalDate to, String ground) {
    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension ends after it began");
        }
    }
}
