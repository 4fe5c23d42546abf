package cn.huijian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends a file as a person does and waits until its rows are in. */
final class Uploads {
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private Uploads() {}

    /** Seconds from sending until the import has ended. */
    static double take(Http http, Path file, String dataset) throws IOException, InterruptedException {
        return take(http, file, dataset, "city");
    }

    /** The same from another source. */
    static double take(Http http, Path file, String dataset, String source) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String job = http.upload("/api/exchange/uploads", file, dataset, source)
                .path("jobId")
                .asString();
        JsonNode state = http.get("/api/jobs/" + job);
        while (!ENDS.contains(state.path("state").asString())) {
            Thread.sleep(200);
            state = http.get("/api/jobs/" + job);
        }
        if (!state.path("state").asString().equals("SUCCEEDED")) {
            throw new IllegalStateException("the import ended as " + state);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
