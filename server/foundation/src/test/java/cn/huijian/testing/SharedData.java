package cn.huijian.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the real input files that stand beside a checkout, and skips the test with a clear message where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** The file under {@code shared/data}, or a skipped test. */
    public static Path file(String relative) {
        Path root = root();
        if (root != null && Files.exists(root.resolve("data").resolve(relative))) {
            return root.resolve("data").resolve(relative);
        }
        return abort("real input data is absent: shared/data/" + relative
                + " (set HUIJIAN_SHARED, or check out beside shared/)");
    }

    private static @Nullable Path root() {
        String configured = System.getenv("HUIJIAN_SHARED");
        if (configured != null) {
            return Path.of(configured);
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared").resolve("data"))) {
                return at.resolve("shared");
            }
        }
        return null;
    }
}
