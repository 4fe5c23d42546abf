package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * e^(−Δt/τ), Δt in days, by {@link StrictMath#exp} (fdlibm: the same bits on every machine), rounded half up to six decimals.
 */
final class Decay {
    static final BigDecimal NONE = BigDecimal.ONE.setScale(6);

    private Decay() {}

    static BigDecimal factor(LocalDate since, LocalDate asOf, int decayDays) {
        long days = ChronoUnit.DAYS.between(since, asOf);
        return new BigDecimal(StrictMath.exp(-(double) days / decayDays)).setScale(6, RoundingMode.HALF_UP);
    }
}
