package cn.huijian.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firm mainly does, as its scope and name tell it. */
class A01_TheTradeOfAFirmTest {
    private static final IndustryClassifier CLASSIFIER = new IndustryClassifier(ShippedTerms.read());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            甲市云帆餐饮管理有限公司   | 餐饮服务；会议服务；销售：日用百货                      | 62
            甲市云帆商贸有限公司       | 销售：建材、五金、汽车配件、机电产品                    | 51
            甲市云帆大药房             | 零售：中成药、化学药制剂                                | 52
            云帆                       | 批发、零售：服装                                        | 51
            甲市云帆机械厂             | 汽车零部件、模具的制造及销售                            | 36
            甲市云帆鞋业有限公司       | 生产、销售：皮鞋、皮革制品                              | 19
            甲市云帆化工有限公司       | 销售：化工产品（不含危险化学品）                        | 51
            甲市云帆实业有限公司       | 房地产开发；销售：建筑材料、五金、交电、百货            | 70
            甲市云帆运输有限公司       | 普通货运（按许可证核定事项和期限从事经营）              | 54
            甲市云帆网络有限公司       | 计算机软、硬件开发及销售；系统集成                      | 65
            甲市云帆广告有限公司       | 设计、制作、代理、发布国内各类广告                      | 72
            甲市云帆建筑工程有限公司   | 一般经营项目                                            | 47
            ＡＢＣ                     | ［许可］ 物业管理；销售：ＬＥＤ灯具                     | 70
            """)
    void the_first_named_business_decides(String name, String scope, String division) {
        assertThat(CLASSIFIER.classify(name, scope))
                .map(IndustryGuess::division)
                .contains(division);
    }

    @Test
    void what_counted_is_told() {
        IndustryGuess guess = CLASSIFIER.classify("甲市云帆商贸有限公司", "房地产开发；销售：建材").orElseThrow();

        assertThat(guess.division()).isEqualTo("51");
        assertThat(guess.confidence()).isEqualByComparingTo("0.56");
        assertThat(guess.sure()).isTrue();
        assertThat(guess.reasons())
                .hasToString(
                        "[Reason[division=51, words=商贸, weight=1.10],"
                                + " Reason[division=70, words=房地产开发, weight=1.00], Reason[division=51, words=建材, weight=0.59]]");
    }

    @Test
    void words_that_say_no_trade_give_none() {
        assertThat(CLASSIFIER.classify("", "")).isEmpty();
        assertThat(CLASSIFIER.classify("甲乙丙", "依法须经批准的项目，经相关部门批准后方可开展经营活动")).isEmpty();
    }

    @Property(tries = 300)
    void any_text_is_read_and_read_the_same_again(@ForAll String name, @ForAll String scope) {
        Optional<IndustryGuess> guess = CLASSIFIER.classify(name, scope + "：、，销售；" + name);

        assertThat(CLASSIFIER.classify(name, scope + "：、，销售；" + name)).isEqualTo(guess);
        assertThat(guess.stream())
                .allMatch(it -> it.confidence().signum() > 0 && it.confidence().doubleValue() <= 1);
    }
}
