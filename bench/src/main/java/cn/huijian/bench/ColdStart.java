package cn.huijian.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a server process of its own on a data folder, as {@code hj run} starts it, and waits for the sign-in page. */
final class ColdStart {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private ColdStart() {}

    /** Seconds from starting the process until the sign-in page is answered. The process is stopped again; what it says goes to a file. */
    static double seconds(Path data) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Path.of(System.getProperty("java.io.tmpdir"), "huijian-bench-start.log");
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xms512m",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.huijian.Huijian",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--huijian.data-dir=" + data,
                        "--huijian.demo=none",
                        "--huijian.tls=false"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console/"))
                    .build();
            while (!answers(client, page)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IllegalStateException("the server did not start on " + data);
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws IOException, InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
