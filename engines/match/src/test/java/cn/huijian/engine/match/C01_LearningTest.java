package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.huijian.engine.canon.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** EM finds again the parameters by which pairs were dealt. */
class C01_LearningTest {
    private static final Comparison.Level NEAR = new Comparison.Level("near", "近");
    private static final Comparison.Level FAR = new Comparison.Level("far", "远");
    private static final Scheme SCHEME = new Scheme(
            "test",
            List.of(
                    new Comparison("a", "甲", List.of(Comparison.Level.UNKNOWN, NEAR, FAR)),
                    new Comparison("b", "乙", List.of(Comparison.Level.UNKNOWN, NEAR, FAR)),
                    new Comparison("c", "丙", List.of(Comparison.Level.UNKNOWN, NEAR, FAR)),
                    new Comparison("d", "丁", List.of(Comparison.Level.UNKNOWN, NEAR, FAR))));

    @Test
    void em_finds_lambda_m_and_u_without_a_label() {
        Parameters found = Em.learn(dealt(20_000), Parameters.start(SCHEME)).result();

        assertThat(found.lambda()).isCloseTo(0.2, within(0.02));
        for (int k = 0; k < SCHEME.size(); k++) {
            assertThat(found.m(k, 1)).isCloseTo(0.9, within(0.03));
            assertThat(found.u(k, 1)).isCloseTo(0.1, within(0.03));
        }
    }

    @Test
    void the_likelihood_of_the_result_is_no_less_than_after_one_round_more() {
        Patterns patterns = dealt(2_000);
        Em.Learned once = Em.learn(patterns, Parameters.start(SCHEME));
        Em.Learned again = Em.learn(patterns, once.result());

        assertThat(again.logLikelihood()).isGreaterThanOrEqualTo(once.logLikelihood() - 1e-6);
        assertThat(once.rounds()).isLessThan(Em.MOST_ROUNDS);
    }

    @Test
    void no_level_weighs_more_than_a_closer_one_whatever_was_met() {
        Patterns patterns = new Patterns(SCHEME);
        Random random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            long pattern = Scheme.with(0, 0, random.nextInt(1_000) == 0 ? 2 : 1);
            pattern = Scheme.with(pattern, 1, random.nextInt(40) == 0 ? 1 : 2);
            patterns.add(Scheme.with(pattern, 2, 2), Patterns.Label.DIFFERENT);
        }
        patterns.add(Scheme.with(Scheme.with(0, 0, 2), 1, 1), Patterns.Label.OPEN);

        Parameters found = Em.learn(patterns, Parameters.start(SCHEME), MatchIndex.BELIEVED)
                .result();

        for (int k = 0; k < SCHEME.size(); k++) {
            assertThat(found.weight(k, 1)).isGreaterThanOrEqualTo(found.weight(k, 2) - 1e-9);
        }
        assertThat(found.weight(0, 2))
                .as("a difference that is hardly ever met")
                .isLessThanOrEqualTo(1e-9);
    }

    @Test
    void a_handful_of_pairs_leaves_the_start_nearly_as_it_was() {
        Parameters start = Parameters.start(SCHEME);
        Patterns few = new Patterns(SCHEME);
        few.add(Scheme.with(Scheme.with(0, 0, 1), 1, 1), Patterns.Label.OPEN);
        few.add(Scheme.with(Scheme.with(0, 0, 1), 1, 2), Patterns.Label.DIFFERENT);

        Parameters found = Em.learn(few, start, MatchIndex.BELIEVED).result();

        for (int k = 0; k < SCHEME.size(); k++) {
            assertThat(found.weight(k, 1)).isCloseTo(start.weight(k, 1), within(0.2));
        }
    }

    @Test
    void parameters_read_back_as_they_were_written() throws Exception {
        Parameters found = Em.learn(dealt(500), Parameters.start(SCHEME)).result();
        byte[] bytes = found.toJson().toBytes();

        assertThat(Parameters.read(SCHEME, Json.parse(bytes)).toJson().toBytes())
                .isEqualTo(bytes);
        assertThatThrownBy(() -> Parameters.read(FirmScheme.SCHEME, Json.parse(bytes)))
                .hasMessageContaining("firm-1");
    }

    private static Patterns dealt(int pairs) {
        Random random = new Random(5);
        Patterns patterns = new Patterns(SCHEME);
        for (int i = 0; i < pairs; i++) {
            double near = random.nextInt(5) == 0 ? 0.9 : 0.1;
            long pattern = 0;
            for (int k = 0; k < SCHEME.size(); k++) {
                pattern = Scheme.with(pattern, k, random.nextDouble() < near ? 1 : 2);
            }
            patterns.add(pattern, Patterns.Label.OPEN);
        }
        return patterns;
    }
}
