package cn.huijian.app.system;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own on a data folder: started, stopped in order, or killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final Path folder;

    private ServerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Starts the server on a free port and waits until it says where it is. */
    public static ServerProcess start(Path folder, String... settings) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("server.properties"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // A server that lives for seconds: what it saves in compiling it gains in starting.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.huijian.Huijian",
                "--server.port=" + freePort(),
                "--huijian.data-dir=" + folder));
        command.addAll(List.of(settings));
        if (command.stream().noneMatch(word -> word.startsWith("--huijian.demo="))) {
            command.add("--huijian.demo=none");
        }
        File log = folder.resolve("server.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var server = new ServerProcess(process, folder);
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!Files.exists(folder.resolve("server.properties"))) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroyForcibly();
                throw new IOException("the server did not start:\n" + Files.readString(log.toPath()));
            }
            Thread.sleep(50);
        }
        return server;
    }

    /** Address of the running server, as the data folder states it. */
    public String url() throws IOException {
        var values = new java.util.Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("server.properties"))) {
            values.load(reader);
        }
        return values.getProperty("url");
    }

    /** kill -9, as a power cut would; the database process may be hit too. */
    void kill(boolean databaseToo) throws IOException, InterruptedException {
        if (databaseToo) {
            Path pidFile = folder.resolve("database").resolve("cluster").resolve("postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                postmaster.destroyForcibly();
            });
        }
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the server did not stop in order within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
