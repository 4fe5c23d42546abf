package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Bands suggested from the scores of a region. */
class F01_CalibrationTest {
    private static final Calibration.Target TARGET =
            new Calibration.Target(new BigDecimal("0.35"), new BigDecimal("0.10"), new BigDecimal("0.02"));

    @Test
    void a_hundred_firms_with_scores_from_1_to_100() {
        List<BigDecimal> scores = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            scores.add(new BigDecimal(i + ".00"));
        }

        assertThat(Calibration.suggest(scores, TARGET))
                .isEqualTo(
                        new Scorecard.Bands(new BigDecimal("65.01"), new BigDecimal("90.01"), new BigDecimal("98.01")));
    }

    @Property
    void no_more_firms_than_wished_fall_into_a_grade_and_firms_of_equal_score_stay_together(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 30) Integer> scores) {
        List<BigDecimal> given =
                scores.stream().map(score -> new BigDecimal(score + ".00")).toList();

        Scorecard.Bands bands = Calibration.suggest(given, TARGET);

        assertThat(share(given, bands.b())).isLessThanOrEqualTo(0.35);
        assertThat(share(given, bands.c())).isLessThanOrEqualTo(0.10);
        assertThat(share(given, bands.d())).isLessThanOrEqualTo(0.02);
        // a hundredth lower and it would be too many
        assertThat(share(given, bands.b().subtract(new BigDecimal("0.01")))).isGreaterThan(0.35);
    }

    @Test
    void shares_that_do_not_descend_are_refused() {
        assertThatThrownBy(() -> new Calibration.Target(new BigDecimal("0.1"), new BigDecimal("0.2"), BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(List<BigDecimal> scores, BigDecimal from) {
        return scores.stream().filter(score -> score.compareTo(from) >= 0).count() / (double) scores.size();
    }
}
