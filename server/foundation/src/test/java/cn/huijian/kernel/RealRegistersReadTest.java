package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and every 注册资金 of the two real register files. */
class RealRegistersReadTest {
    @ParameterizedTest
    @CsvSource({"重庆,21947,21922,0,1", "成都,27269,27238,30,4"})
    void every_code_is_read_with_the_answers_known(String city, int rows, int conforming, int wrong, int lowerCase)
            throws IOException {
        List<List<String>> register = read(city);
        int conform = 0;
        int warned = 0;
        int lower = 0;
        List<String> neither = new ArrayList<>();
        for (List<String> row : register) {
            String given = row.size() == 10 ? row.get(1) : "";
            switch (UnifiedSocialCreditCode.read(given)) {
                case CodeReading.Conforming<UnifiedSocialCreditCode>(var code) -> {
                    conform++;
                    lower += code.value().equals(given.strip()) ? 0 : 1;
                }
                case CodeReading.WrongCheckCharacter<UnifiedSocialCreditCode> _ -> warned++;
                case CodeReading.NotACode<UnifiedSocialCreditCode>(var text, var why) -> neither.add(text + " " + why);
            }
        }
        assertThat(register).hasSize(rows);
        assertThat(conform).as("neither: %s", neither).isEqualTo(conforming);
        assertThat(warned).isEqualTo(wrong);
        assertThat(lower).isEqualTo(lowerCase);
    }

    @ParameterizedTest
    @CsvSource({"重庆,21947", "成都,27269"})
    void every_capital_of_a_sound_row_is_read(String city, int rows) throws IOException {
        var unreadable = new TreeSet<String>();
        List<List<String>> register = read(city);
        for (List<String> row : register) {
            boolean sound = row.size() == 10
                    && !(UnifiedSocialCreditCode.read(row.get(1)) instanceof CodeReading.NotACode)
                    && List.of("重庆", "四川").contains(row.get(7));
            if (sound && Money.readCapital(row.get(5)) instanceof CapitalReading.Unreadable(var given, var why)) {
                unreadable.add(given + " " + why);
            }
        }
        assertThat(register).hasSize(rows);
        assertThat(unreadable).isEmpty();
    }

    private static List<List<String>> read(String city) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file("registry/" + city + ".csv.gz"))),
                StandardCharsets.UTF_8))) {
            return rows(in.readAllAsString()).stream().skip(1).toList();
        }
    }

    /** RFC 4180 in the fewest lines; the product's reader is exchange's. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
