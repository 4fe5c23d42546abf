package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases computed by hand; {@code cases.csv} holds the working. */
class A01_SignedCasesTest {

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cases.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void score_grade_and_coverage_are_those_computed_by_hand(String line) {
        String[] cells = line.split(",", -1);
        Explanation explanation = firm(cells[2], cells[3], cells[4]).score();

        assertThat(explanation.score().toPlainString()).as(line).isEqualTo(cells[5]);
        assertThat(explanation.grade()).as(line).isEqualTo(Grade.valueOf(cells[6]));
        assertThat(explanation.coverage()).as(line).isEqualByComparingTo(cells[7]);
    }

    /** {@code without}: ALL = no feed, REGISTER = no register, +type = feed received, type:facts = received, but no row. */
    private static Firms firm(String register, String facts, String without) {
        Firms firm = Firms.spotless();
        for (String word : without.split(" ", -1)) {
            switch (word) {
                case "" -> {}
                case "ALL" ->
                    firm.without(Firms.ALL_FEEDS.toArray(String[]::new))
                            .without("capital", "status", "industryCode", "premisesType");
                case "REGISTER" -> firm.without("established");
                default -> {
                    if (word.startsWith("+")) {
                        firm.feed(word.substring(1));
                    } else if (word.endsWith(":facts")) {
                        String type = word.substring(0, word.indexOf(':'));
                        firm.without(type).feed(type);
                    }
                }
            }
        }
        Notation.attributes(register).forEach(firm::register);
        Notation.facts(facts).forEach(firm::fact);
        return firm;
    }
}
