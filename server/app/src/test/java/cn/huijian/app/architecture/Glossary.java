package cn.huijian.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of {@code docs/glossary.md} whose first cell is an identifier. */
final class Glossary {
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|([^|]+)\\|.*$");

    private final List<String> identifiers;
    private final Set<String> withoutChinese;

    private Glossary(List<String> identifiers, Set<String> withoutChinese) {
        this.identifiers = identifiers;
        this.withoutChinese = withoutChinese;
    }

    static Glossary read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Glossary of(List<String> lines) {
        var rows = lines.stream().map(ROW::matcher).filter(row -> row.matches()).toList();
        return new Glossary(
                rows.stream().map(row -> row.group(1)).toList(),
                rows.stream()
                        .filter(row -> !row.group(2).matches(".*[一-龥].*"))
                        .map(row -> row.group(1))
                        .collect(Collectors.toSet()));
    }

    /** The names that have no row, ordered. */
    Set<String> missing(Collection<String> names) {
        var missing = new TreeSet<>(names);
        missing.removeAll(Set.copyOf(identifiers));
        return missing;
    }

    /** Identifiers that stand there and are none of these names. */
    Set<String> unknown(Collection<String> names) {
        var unknown = new TreeSet<>(identifiers);
        unknown.removeAll(Set.copyOf(names));
        return unknown;
    }

    /** Identifiers that stand there twice. */
    Set<String> repeated() {
        return identifiers.stream()
                .filter(name -> identifiers.indexOf(name) != identifiers.lastIndexOf(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> withoutChinese() {
        return withoutChinese;
    }
}
