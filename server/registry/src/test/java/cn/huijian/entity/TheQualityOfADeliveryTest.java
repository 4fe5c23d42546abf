package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.exchange.model.Dimension;
import cn.huijian.exchange.store.QualityTallies;
import cn.huijian.exchange.store.QualityTallies.RunScore;
import cn.huijian.exchange.store.QualityTallies.Tally;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each delivery is measured by the declared rules while it is taken in: rows asked, rows that fail, by dimension. */
class TheQualityOfADeliveryTest {
    private static final String HEAD = "企业名称,统一社会信用代码,注册日期,核准日期,法人代表,地区,注册地址\n";
    private static final String CODE =
            UnifiedSocialCreditCode.complete("91500106MA000001").value();
    private static final String WRONG = CODE.substring(0, 17) + (CODE.charAt(17) == '0' ? '1' : '0');

    private final RegistryFixture register = new RegistryFixture();
    private final QualityTallies tallies = register.get(QualityTallies.class);

    @AfterEach
    void stop() {
        register.close();
    }

    private Map<String, Tally> tally(long run) {
        return tallies.of(run).stream().collect(Collectors.toMap(Tally::rule, Function.identity()));
    }

    private static String counts(Map<String, Tally> found, String rule) {
        Tally tally = java.util.Objects.requireNonNull(found.get(rule), rule);
        return tally.failed() + " / " + tally.checked();
    }

    @Test
    void rows_are_asked_only_what_they_can_answer() {
        register.importText(HEAD
                + "甲店," + CODE + ",2004-06-01,2026-11-10,沈云,沙坪坝区,沙坪坝一路1号\n"
                + "乙店," + WRONG + ",2030-01-01,2020-01-01,,江北,沙坪坝二路2号\n"
                + "丙�,不是代码,,,沈云,江北区,\n");
        Map<String, Tally> found = tally(1);
        assertThat(counts(found, "uscc-check")).isEqualTo("1 / 2");
        assertThat(counts(found, "established-past")).isEqualTo("1 / 2");
        assertThat(counts(found, "approved-after")).isEqualTo("1 / 2");
        assertThat(counts(found, "approved-fresh")).isEqualTo("1 / 2");
        assertThat(counts(found, "address-region")).isEqualTo("1 / 2");
        assertThat(counts(found, "person-present")).isEqualTo("1 / 3");
        assertThat(counts(found, "required.企业名称")).isEqualTo("0 / 3");
        assertThat(counts(found, "whole")).isEqualTo("1 / 3");
    }

    @Test
    void the_newest_delivery_stands_in_the_matrix_and_the_older_ones_in_the_history() {
        register.importText(HEAD + "甲店," + WRONG + ",2004-06-01,,沈云,沙坪坝区,沙坪坝一路1号\n");
        register.importText(HEAD + "甲店," + CODE + ",2004-06-01,,沈云,沙坪坝区,沙坪坝一路1号\n");
        assertThat(tallies.newest()).extracting(RunScore::run).containsOnly(2L);
        Map<Long, Double> accuracy = tallies.history("business-entity", "registration", 10).stream()
                .filter(score -> score.dimension() == Dimension.ACCURACY)
                .collect(Collectors.toMap(
                        RunScore::run, score -> QualityTallies.score(score.checked(), score.failed())));
        assertThat(accuracy).isEqualTo(Map.of(1L, 50.0, 2L, 100.0));
    }
}
