package cn.huijian.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A real Kafka broker in KRaft mode, as a process of its own with a class path of its own. Its log lies in a folder and outlives the process. */
public final class KafkaBroker implements AutoCloseable {
    /** Written by the module {@code test/broker}, which fetches the libraries. */
    private static final Path CLASS_PATH = Path.of("../../test/broker/target/broker.classpath");

    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Path folder;
    private final String classPath;
    private final int port;
    private Process process;

    private KafkaBroker(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(CLASS_PATH)) {
            throw new IllegalStateException(CLASS_PATH.toAbsolutePath().normalize()
                    + " is missing: build with -am, or once mvn -pl test/broker test, so that the broker is fetched");
        }
        this.folder = folder;
        classPath = Files.readString(CLASS_PATH).strip();
        port = freePort();
        Path settings = Files.write(
                folder.resolve("server.properties"),
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + (port + 1),
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                        "controller.listener.names=CONTROLLER",
                        "controller.quorum.bootstrap.servers=127.0.0.1:" + (port + 1),
                        "log.dirs=" + folder.resolve("log"),
                        "auto.create.topics.enable=true",
                        "offsets.topic.num.partitions=1",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.num.partitions=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "group.initial.rebalance.delay.ms=0",
                        "group.min.session.timeout.ms=1000"));
        Process format =
                run("kafka.tools.StorageTool", "format", "--standalone", "-t", clusterId(), "-c", settings.toString());
        if (format.waitFor() != 0) {
            throw new IOException("the log was not formatted:\n" + log());
        }
        process = run("kafka.Kafka", settings.toString());
    }

    /** Starts a broker whose settings and log lie in the folder, and waits until it listens. */
    public static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        var broker = new KafkaBroker(folder);
        broker.await();
        return broker;
    }

    /** Its address, for clients. */
    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Comes back on the same log and the same port. */
    public void comeBack() throws IOException, InterruptedException {
        process = run("kafka.Kafka", folder.resolve("server.properties").toString());
        await();
    }

    private static String clusterId() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private Process run(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.txt").toFile()))
                .start();
    }

    private void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_NANOS;
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IOException("the broker did not start:\n" + log(), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("broker.txt"));
    }

    /** Two free ports beside each other, below those that the machine gives to callers: one of these must not take them while the broker is away. */
    private static int freePort() throws IOException {
        for (int i = 0; i < 200; i++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 15_000) * 2;
            try (var first = new ServerSocket(port);
                    var _ = new ServerSocket(port + 1)) {
                return first.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
        throw new IOException("no free port");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
