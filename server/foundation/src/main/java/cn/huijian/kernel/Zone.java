package cn.huijian.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which the law counts days here. */
public final class Zone {
    /** Asia/Shanghai: all statutory days are days of this zone. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }
}
