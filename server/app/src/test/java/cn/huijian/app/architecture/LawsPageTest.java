package cn.huijian.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/laws.md} names only tests and knowledge files that exist. */
class LawsPageTest {
    private static final Path ROOT = ArchitectureTest.root();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern ITEM = Pattern.compile("`([a-z-]+/[a-z0-9-]+)`");

    @Test
    void every_test_it_names_is_there() throws IOException {
        Set<String> tests = files(Stream.of("engines", "server", "city"), path -> path.endsWith("Test.java")).stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(tests).containsAll(named(TEST));
    }

    @Test
    void every_knowledge_item_it_names_is_there() throws IOException {
        Set<String> items = files(Stream.of("knowledge/base"), path -> path.contains("@")).stream()
                .map(path -> path.getName(path.getNameCount() - 2) + "/"
                        + path.getFileName().toString().replaceAll("@.*", ""))
                .collect(Collectors.toSet());
        assertThat(items).containsAll(named(ITEM));
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        pattern.matcher(Files.readString(ROOT.resolve("docs/laws.md")))
                .results()
                .forEach(match -> found.add(match.group(1)));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<Path> files(Stream<String> folders, Predicate<String> wanted) {
        return folders.flatMap(folder -> {
                    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                        return files.filter(file -> wanted.test(file.toString())).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
