package cn.huijian.app.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A running instance as its data folder describes it. */
record RunningInstance(long pid, String url, String demo, Path folder) {
    static Optional<RunningInstance> find(Path folder) throws IOException {
        Path file = folder.resolve("server.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        var instance = new RunningInstance(
                Long.parseLong(values.getProperty("pid")),
                values.getProperty("url"),
                values.getProperty("demo"),
                folder);
        return Optional.of(instance).filter(RunningInstance::alive);
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    String token() throws IOException {
        return Files.readString(folder.resolve("token")).strip();
    }
}
