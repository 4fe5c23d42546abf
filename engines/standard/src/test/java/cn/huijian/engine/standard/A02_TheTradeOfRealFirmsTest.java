package cn.huijian.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How often the told 大类 is the one a person chose: {@code industry-labels.csv} names every 140th row with a 经营范围 of the real registers of
 * 重庆 and 成都 and the 大类 of the main business as read by hand before any rule was written; a dash where the row tells none. Odd labels were
 * used to develop words and weights, even ones were scored once afterwards.
 */
class A02_TheTradeOfRealFirmsTest {
    private static final Path REGISTERS = Path.of("../../../shared/data/registry");
    private static final IndustryClassifier CLASSIFIER = new IndustryClassifier(ShippedTerms.read());

    private record Label(String file, int row, String division) {}

    private record Score(int right, int sure, int sureAndRight, int all) {
        @Override
        public String toString() {
            return right + " of " + all + " right; sure of " + sure + ", of these " + sureAndRight + " right";
        }
    }

    @Test
    void the_figures_of_both_halves_are_those_of_the_documentation() throws IOException {
        assumeTrue(
                Files.isDirectory(REGISTERS),
                "needs the real registers in " + REGISTERS.toAbsolutePath().normalize());
        Map<String, List<CsvRecord>> files = new HashMap<>();
        Score developed = score(0, files);
        Score setAside = score(1, files);

        assertThat(developed).hasToString("161 of 173 right; sure of 135, of these 131 right");
        assertThat(setAside).hasToString("151 of 173 right; sure of 122, of these 119 right");
    }

    private static Score score(int half, Map<String, List<CsvRecord>> files) throws IOException {
        int right = 0;
        int sure = 0;
        int sureAndRight = 0;
        int all = 0;
        List<Label> labels = labels();
        for (int i = half; i < labels.size(); i += 2) {
            Label label = labels.get(i);
            if (label.division().equals("-")) {
                continue;
            }
            CsvRecord firm = rows(label.file(), files).get(label.row());
            var guess = CLASSIFIER.classify(firm.getField(0), firm.getField(6));
            boolean hit = guess.map(IndustryGuess::division)
                    .filter(label.division()::equals)
                    .isPresent();
            boolean certain = guess.map(IndustryGuess::sure).orElse(false);
            all++;
            right += hit ? 1 : 0;
            sure += certain ? 1 : 0;
            sureAndRight += hit && certain ? 1 : 0;
        }
        return new Score(right, sure, sureAndRight, all);
    }

    private static List<Label> labels() throws IOException {
        List<Label> labels = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(
                        A02_TheTradeOfRealFirmsTest.class.getResourceAsStream("industry-labels.csv"));
                var lines = CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.stream()
                    .skip(1)
                    .forEach(line -> labels.add(
                            new Label(line.getField(0), Integer.parseInt(line.getField(1)), line.getField(2))));
        }
        return labels;
    }

    /** Rows of a file, the heading as row 0. */
    private static List<CsvRecord> rows(String file, Map<String, List<CsvRecord>> files) throws IOException {
        List<CsvRecord> known = files.getOrDefault(file, List.of());
        if (known.isEmpty()) {
            try (var stream = new GZIPInputStream(Files.newInputStream(REGISTERS.resolve(file)));
                    var lines =
                            CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                known = lines.stream().toList();
                files.put(file, known);
            }
        }
        return known;
    }
}
