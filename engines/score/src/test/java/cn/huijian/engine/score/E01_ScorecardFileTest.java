package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scorecard as a file: what it asks for, and what is refused. */
class E01_ScorecardFileTest {
    private static final String BODY = new String(Cards.body().toBytes(), StandardCharsets.UTF_8);

    @Test
    void five_dimensions_of_15_20_45_10_10_per_cent() {
        assertThat(Cards.SHIPPED.dimensions())
                .extracting(dimension -> dimension.weight().movePointRight(2).toPlainString())
                .containsExactly("15", "20", "45", "10", "10");
    }

    @Test
    void it_declares_every_feed_and_attribute_it_reads() {
        Scorecard.Requirements requirements = Cards.SHIPPED.requirements();

        assertThat(requirements.register())
                .containsExactly("capital", "established", "industryCode", "premisesType", "status");
        assertThat(requirements.facts().keySet())
                .containsExactly(
                        "abnormal-listing",
                        "administrative-penalty",
                        "annual-report",
                        "complaint",
                        "dishonest-debtor",
                        "equity-freeze",
                        "inspection-result",
                        "licence",
                        "registration-change",
                        "relation-summary",
                        "safety-accident",
                        "sampling-result",
                        "serious-violation-listing",
                        "tax-arrears");
        assertThat(requirements.facts().get("administrative-penalty")).containsExactly("amount", "violationType");
    }

    @Test
    void its_bytes_read_back_to_the_same_scorecard() throws MalformedJson {
        assertThat(Scorecard.read(Cards.VERSION, Cards.SHIPPED.toBytes())).isEqualTo(Cards.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "weight":15                     | "weight":16                     | dimensions
                    "name":"成立年限","number":"CR-11"  | "name":"成立年限","number":"CR-12"  | dimensions[0].indicators[1].number
                    "combine":"sum"                 | "combine":"product"             | dimensions[2].indicators[0].combine
                    "window":"P2Y"                  | "window":"2 years"              | dimensions[2].indicators[0].rules[0].when.window
                    "belowOrAbsent":100000          | "smaller":100000                | dimensions[2].indicators[0].rules[0].when.where[0].smaller
                    "points":60                     | "points":160                    | dimensions[0].indicators[0].rules[0].points
                    "dueBy":"06-30"                 | "dueBy":"30.6."                 | dimensions[1].indicators[0].rules[0].when.dueBy
                    "atLeast":"D"                   | "atLeast":"B"                   | directRules[0].atLeast
                    "certainty":"platform_default"  | "certainty":"sure"              | dimensions[0].indicators[0].rules[0].certainty
                    "coverage":40                   | "coverage":140                  | coverage
                    """)
    void a_slip_is_refused_and_named(String right, String wrong, String where) {
        int at = BODY.indexOf(right);
        assertThat(at).isNotNegative();
        String slipped = BODY.substring(0, at) + wrong + BODY.substring(at + right.length());

        assertThatThrownBy(() -> Scorecard.read("x", slipped.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        MalformedJson.class, slip -> assertThat(slip.where()).isEqualTo(where));
    }

    @Test
    void another_weight_is_another_digest_and_another_result() {
        Json.Fields body = Cards.body();
        TreeMap<String, Json> members = new TreeMap<>(body.values());
        members.put("decayDays", Json.of(365));
        Scorecard faster = Cards.read(Json.fields(members));
        ScoreInput input = Firms.spotless()
                .fact("P", "administrative-penalty", "2025-11-20", null, java.util.Map.of())
                .input();
        Explanation stored = Scoring.of(Cards.SHIPPED).score(input);

        assertThat(faster.digest()).isNotEqualTo(Cards.SHIPPED.digest());
        assertThat(Replay.replay(Cards.VERSION, faster.toBytes(), input.toBytes(), stored.toBytes()))
                .isInstanceOf(Replay.Result.Differs.class);
        assertThat(Replay.replay(Cards.VERSION, faster.toBytes(), new byte[] {'x'}, stored.toBytes()))
                .isEqualTo(new Replay.Result.Unreadable("$@0"));
    }
}
