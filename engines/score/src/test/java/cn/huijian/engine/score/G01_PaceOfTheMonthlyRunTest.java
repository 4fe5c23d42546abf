package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The monthly run must get through a province: a short form that prints its pace; the bound is generous. */
class G01_PaceOfTheMonthlyRunTest {
    private static final int FIRMS = Integer.getInteger("huijian.score.firms", 20_000);

    @Test
    void scoring_goes_through_thousands_of_firms_a_second() {
        ScoreInput input = Firms.spotless()
                .fact("P", "administrative-penalty", "2026-03-18", null, Map.of("amount", FactValue.of(500_000)))
                .fact("I", "inspection-result", "2025-11-06", null, Map.of("resultCode", FactValue.of("5")))
                .fact("C", "complaint", "2026-09-01", null, Map.of("kind", FactValue.of("投诉")))
                .input();
        Scoring scoring = Scoring.of(Cards.SHIPPED);
        long bytes = 0;
        long start = System.nanoTime();
        for (int i = 0; i < FIRMS; i++) {
            bytes += scoring.score(input).toBytes().length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d firms scored and serialised in %.2f s: %,.0f a second%n", FIRMS, seconds, FIRMS / seconds);

        assertThat(bytes).isPositive();
        assertThat(FIRMS / seconds).isGreaterThan(500);
    }
}
