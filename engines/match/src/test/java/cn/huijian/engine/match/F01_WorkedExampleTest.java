package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The numbers printed in {@code docs/matching.md} are those that the engine computes. */
class F01_WorkedExampleTest {
    private static final Path DOCUMENT = Path.of("../../docs/matching.md");
    private static final String BEGIN = "<!-- example: computed by F01_WorkedExampleTest -->\n```text\n";
    private static final String END = "```\n<!-- end of example -->\n";

    @Test
    void the_example_in_the_document_is_recomputed() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        assertThat(end).isGreaterThan(begin - 1);
        String computed = String.join("\n", lines()) + "\n";
        if (Boolean.getBoolean("huijian.vectors.write")) {
            document = document.substring(0, begin) + computed + document.substring(end);
            Files.writeString(DOCUMENT, document);
            end = document.indexOf(END);
        }

        assertThat(document.substring(begin, end)).isEqualTo(computed);
    }

    private static List<String> lines() {
        MatchRecord registered = new MatchRecord(
                1,
                Identifiers.ofCode(Firms.code("91500112MA6000001")),
                "重庆云帆餐饮管理有限公司",
                List.of(),
                "重庆市渝北区龙山大道66号3幢12-5",
                "13800001111",
                "500112",
                "6210");
        MatchRecord reported = new MatchRecord(
                2, Identifiers.NONE, "雲凡餐飲", List.of(), "龙山大道６６号三栋12－5", "", "500112", "62");
        MatchIndex index = new MatchIndex(FirmScheme.parameters());
        index.add(registered);
        index.add(reported);
        Decision decision = index.decide(1, 2).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(line("prior", "", "", "", decision.waterfall().priorWeight(), decision.waterfall().priorWeight()));
        for (Waterfall.Step step : decision.waterfall().steps()) {
            lines.add(line(
                    step.comparison().code(),
                    step.left(),
                    step.right(),
                    step.level().code() + String.format(Locale.ROOT, " m %.4f u %.4f", step.m(), step.u()),
                    step.weight(),
                    step.sum()));
        }
        lines.add(String.format(
                Locale.ROOT, "%s, probability %.4f, by %s", decision.verdict(), decision.probability(), decision.ground()));
        return lines;
    }

    private static String line(String what, String left, String right, String level, double weight, double sum) {
        return String.format(Locale.ROOT, "%-10s %+8.3f  sum %+8.3f  %s", what, weight, sum, level)
                + (left.isEmpty() && right.isEmpty() ? "" : "  [" + left + " | " + right + "]");
    }
}
