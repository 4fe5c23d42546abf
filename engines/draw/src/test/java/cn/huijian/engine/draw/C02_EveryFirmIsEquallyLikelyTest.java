package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Over many seeds every leaf of a stratum is drawn equally often, in every place. The seeds are fixed, so the figures are
 * the same in every run; the bounds are the 0.1 % points of χ² with 19, 361 and 49 degrees of freedom.
 */
class C02_EveryFirmIsEquallyLikelyTest {
    private static final int LEAVES = 20;
    private static final int ROUNDS = 20_000;

    @Test
    void five_of_twenty_over_twenty_thousand_seeds() {
        List<Hash> leaves = leaves(LEAVES);
        long[] drawn = new long[LEAVES];
        for (int round = 0; round < ROUNDS; round++) {
            for (Ranking.Ranked ranked : Ranking.lowest(seed(round), leaves, 5)) {
                drawn[ranked.index()]++;
            }
        }

        // each leaf: 5,000 expected; drawing 5 of 20 without return shrinks the variance by 15/20 · 20/19
        assertThat(chiSquare(drawn, ROUNDS * 5.0 / LEAVES) * 20 / 15 * 19 / 20).isLessThan(43.8);
    }

    @Test
    void every_leaf_in_every_place() {
        List<Hash> leaves = leaves(LEAVES);
        long[] places = new long[LEAVES * LEAVES];
        for (int round = 0; round < ROUNDS; round++) {
            List<Ranking.Ranked> order = Ranking.lowest(seed(round), leaves, LEAVES);
            for (int place = 0; place < LEAVES; place++) {
                places[place * LEAVES + order.get(place).index()]++;
            }
        }

        assertThat(chiSquare(places, ROUNDS / (double) LEAVES) * (LEAVES - 1) / LEAVES)
                .isLessThan(449.0);
    }

    @Test
    void the_seed_of_one_stratum_tells_nothing_about_another() {
        List<Hash> first = leaves(50);
        List<Hash> second = leaves(100).subList(50, 100);
        long same = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int one = Ranking.lowest(seed(round), first, 1).getFirst().index();
            int two = Ranking.lowest(seed(round), second, 1).getFirst().index();
            same += one == two ? 1 : 0;
        }

        // 400 expected, standard deviation 19.8
        assertThat(same).isBetween(330L, 470L);
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Tags.reason("leaf", Rounds.secretSeed(), "leaf " + i));
        }
        return leaves;
    }

    private static Hash seed(int round) {
        return Tags.reason("seed", Rounds.secretSeed(), "seed " + round);
    }

    private static double chiSquare(long[] counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
