package cn.huijian.entity.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huijian.entity.RegistryFixture;
import cn.huijian.jobs.JobProgress;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index file has no name once it is open: what is not closed stays on the disk, unseen, as long as the process. */
class MatchingIndexTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final JobProgress SILENT = new JobProgress() {
        @Override
        public void report(long done, long total, String stage) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @TempDir
    Path folder;

    @Test
    void an_index_that_cannot_be_built_leaves_no_file_behind_and_the_next_one_works() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "this system does not list the open files of a process");
        try (var register = new RegistryFixture(
                TestDatabase.create().dataSource(), Map.of("huijian.data-dir", folder.toString()))) {
            MatchingIndex index = register.get(MatchingIndex.class);
            Map<String, String> broken = new HashMap<>();
            broken.put("沙坪坝", null);

            assertThatThrownBy(() -> index.with(broken, SILENT, built -> "built"))
                    .isInstanceOf(NullPointerException.class);
            assertThat(filesOpen()).isZero();

            assertThat(index.with(Map.of(), SILENT, built -> "built")).contains("built");
            assertThat(filesOpen()).as("the one that is kept").isEqualTo(1);
        }
        assertThat(filesOpen()).isZero();
    }

    private long filesOpen() throws IOException {
        Path files = folder.toRealPath().resolve("matching");
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.filter(one -> target(one).startsWith(files.toString())).count();
        }
    }

    /** A file that was closed since it was listed leads nowhere. */
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }
}
