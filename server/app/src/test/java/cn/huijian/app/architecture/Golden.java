package cn.huijian.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what the code gives with a committed file. {@code -Dgolden.write=true} writes the file anew, for its diff to be reviewed. */
public final class Golden {
    private Golden() {}

    /** Fails where {@code actual} is not the committed text. */
    public static void check(Path file, String actual) throws IOException {
        Path committed = ArchitectureTest.root().resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(committed, actual);
        }
        assertThat(committed).exists();
        assertThat(actual)
                .as("%s is out of date; write it anew with -Dgolden.write=true and review its diff", file)
                .isEqualTo(Files.readString(committed));
    }

    /** The committed text. */
    public static String read(Path file) throws IOException {
        return Files.readString(ArchitectureTest.root().resolve(file));
    }
}
