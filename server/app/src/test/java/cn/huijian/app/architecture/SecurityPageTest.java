package cn.huijian.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names only tests that exist, and answers every requirement of ASVS 5.0.0 of the first two levels once. */
class SecurityPageTest {
    private static final Path ROOT = ArchitectureTest.root();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test|[\\w-]+\\.test\\.ts|part-\\w+)`");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))?");

    /** A row of the table: numbers, levels, status, proof. */
    private record Row(List<String> numbers, String levels, String status, String proof) {}

    @Test
    void every_test_it_names_is_there() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Stream.of("engines", "server", "city", "web/packages", "web/apps", "test")
                .flatMap(SecurityPageTest::walk)) {
            tests = files.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        var named = new TreeSet<String>();
        TEST.matcher(page()).results().forEach(match -> named.add(match.group(1)));
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(tests).containsAll(named);
    }

    @Test
    void the_table_answers_every_requirement_of_the_first_two_levels_once_and_under_its_level() throws IOException {
        Map<String, String> levels = published();
        assertThat(levels).as("of the published text").hasSize(345);
        var answered = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (Row row : rows()) {
            answered.addAll(row.numbers());
            String own = row.numbers().stream()
                    .map(number -> levels.getOrDefault(number, "?"))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("、"));
            if (!own.equals(row.levels())) {
                faults.add(row.numbers() + " are of level " + own + ", not " + row.levels());
            }
            if (row.status().equals("达到")
                    && !row.proof().contains("无测试")
                    && !row.proof().contains("`")) {
                faults.add(row.numbers() + " are said to be met and name neither a test nor that there is none");
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answered).doesNotHaveDuplicates();
        assertThat(answered)
                .containsAll(levels.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals("3"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void the_figures_it_gives_are_those_of_the_table() throws IOException {
        Map<String, String> levels = published();
        var counts = new TreeMap<String, Integer>();
        for (Row row : rows()) {
            for (String number : row.numbers()) {
                if (!Objects.equals(levels.get(number), "3")) {
                    counts.merge(row.status(), 1, Integer::sum);
                }
            }
        }
        assertThat(page())
                .contains("一、二级共 %d 条:达到 %d 条,部分达到 %d 条,未达到 %d 条,不适用 %d 条"
                        .formatted(
                                counts.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                counts.get("达到"),
                                counts.get("部分"),
                                counts.get("未达到"),
                                counts.get("不适用")));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = page().lines()
                .dropWhile(line -> !line.startsWith("| 条目 | 级 |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> new Row(numbers(cells[1]), cells[2], cells[4], cells[6]))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> numbers(String cell) {
        var numbers = new ArrayList<String>();
        String rest = cell;
        for (var found : NUMBERS.matcher(cell).results().toList()) {
            int first = Integer.parseInt(found.group(2));
            int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
            for (int at = first; at <= last; at++) {
                numbers.add(found.group(1) + "." + at);
            }
            rest = rest.replaceFirst(Pattern.quote(found.group()), "");
        }
        assertThat(rest.replace("、", "")).as("numbers of " + cell).isEmpty();
        return numbers;
    }

    private static Map<String, String> published() throws IOException {
        var levels = new TreeMap<String, String>();
        try (var in = Objects.requireNonNull(SecurityPageTest.class.getResourceAsStream("/asvs-5.0.0-levels.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(section -> {
                        for (int at = 0; at < section[1].length(); at++) {
                            levels.put(section[0] + "." + (at + 1), section[1].substring(at, at + 1));
                        }
                    });
        }
        return levels;
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static Stream<Path> walk(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(file -> !file.toString().contains("node_modules")
                            && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
