package cn.huijian.app.tool;

import cn.huijian.app.tool.Tool.Answer;
import java.io.ByteArrayInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hj import FILE --dataset …}: hands the file to the running instance and follows the job to its end. */
final class ImportVerb implements Tool.Verb {
    private static final String BOUNDARY = "huijian-import-part";
    private static final long POLL_MILLIS = 300;

    @Override
    public Set<String> options() {
        return Set.of("--data", "--dataset", "--source");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        Path file = Path.of(arguments.operand("要导入的文件"));
        String dataset = arguments
                .option("--dataset")
                .orElseThrow(() -> new Arguments.Misuse("需要 --dataset，例如 business-entity"));
        if (!Files.isReadable(file)) {
            throw new IOException("文件不存在或不可读：" + file);
        }
        var client = LocalClient.of(arguments.dataFolder());
        String source = arguments.option("--source").orElse("upload");
        var accepted = client.post(
                "/api/exchange/uploads",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofInputStream(() -> multipart(file, dataset, source)));
        JsonNode job = follow(client, accepted.path("jobId").asString());
        if (!job.path("state").asString().equals("SUCCEEDED")) {
            throw new IOException(
                    "导入没有完成：" + job.path("failure").asString(job.path("state").asString()));
        }
        JsonNode result = job.path("result");
        JsonNode report = result.isString() ? JsonMapper.shared().readTree(result.asString()) : result;
        return new Answer(true, sentence(report), report);
    }

    // Where input or output is redirected there may be no console at all, whatever newer releases promise.
    @SuppressWarnings("SystemConsoleNull")
    private static JsonNode follow(LocalClient client, String id) throws IOException, InterruptedException {
        @Nullable Console console = System.console();
        while (true) {
            var job = client.get("/api/jobs/" + id);
            if (Set.of("SUCCEEDED", "FAILED", "CANCELLED")
                    .contains(job.path("state").asString())) {
                return job;
            }
            if (console != null && console.isTerminal()) {
                System.err.printf(
                        "\r%,d 行 %s ",
                        job.path("done").asLong(), job.path("stage").asString());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String sentence(JsonNode report) {
        return String.format(
                "%,d 行：接收 %,d，警示 %,d，隔离 %,d；新增 %,d，更新 %,d，未变 %,d，冲突 %,d；用时 %.1f 秒",
                report.path("rows").asLong(),
                report.path("accepted").asLong(),
                report.path("warned").asLong(),
                report.path("quarantined").asLong(),
                report.path("new").asLong(),
                report.path("updated").asLong(),
                report.path("unchanged").asLong(),
                report.path("conflicts").asLong(),
                report.path("seconds").asDouble());
    }

    private static InputStream multipart(Path file, String dataset, String source) {
        String head = field("dataset", dataset) + field("source", source) + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            return new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                    Files.newInputStream(file),
                    new ByteArrayInputStream(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
