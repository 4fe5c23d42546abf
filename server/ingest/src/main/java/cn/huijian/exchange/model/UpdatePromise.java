package cn.huijian.exchange.model;

import cn.huijian.kernel.Zone;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a source has promised to bring its data up to date, in the words of the dataset declarations. */
public enum UpdatePromise {
    HOURLY("每小时", null),
    DAILY("每日", Period.ofDays(1)),
    WEEKLY("每周", Period.ofWeeks(1)),
    MONTHLY("每月", Period.ofMonths(1)),
    QUARTERLY("每季", Period.ofMonths(3)),
    YEARLY("每年", Period.ofYears(1)),
    /** Nothing is promised: such a source is never late. */
    IRREGULAR("不定期", null);

    private final String label;
    private final @Nullable Period period;

    UpdatePromise(String label, @Nullable Period period) {
        this.label = label;
        this.period = period;
    }

    /** The word used in declarations and on screen. */
    public String label() {
        return label;
    }

    /** When the next delivery is due after one that came at {@code last}; empty if nothing is promised. */
    public Optional<Instant> dueAfter(Instant last) {
        return switch (this) {
            case IRREGULAR -> Optional.empty();
            case HOURLY -> Optional.of(last.plusSeconds(3_600));
            case DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY ->
                Optional.of(ZonedDateTime.ofInstant(last, Zone.CHINA)
                        .plus(java.util.Objects.requireNonNull(period))
                        .toInstant());
        };
    }

    /** The promise of a word; empty if it is none of them. */
    public static Optional<UpdatePromise> find(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
    }
}
