package cn.huijian.bench.matching;

import cn.huijian.engine.match.MatchRecord;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Starts {@link DukePeer} in a process of its own, since the Lucene it was built for cannot live beside the product's. Knows the peer by name only: its
 * classes are not on the class path here.
 */
final class PeerProcess {
    private static final String PEER = "cn.huijian.bench.matching.DukePeer";

    private PeerProcess() {}

    /** @param seconds of the de-duplication alone, without starting the process and making the rows */
    record Found(Score score, double seconds) {}

    /** Runs the peer on the rows that this population deals. */
    static Found run(Path libraries, int rows, long seed) throws IOException, InterruptedException {
        String path = place(PeerProcess.class) + File.pathSeparator + place(MatchRecord.class) + File.pathSeparator
                + libraries + File.separator + "*";
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        path,
                        PEER,
                        String.valueOf(rows),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0 || told.length != 4) {
            throw new IllegalStateException("the peer did not finish");
        }
        Score score = new Score(Long.parseLong(told[0]), Long.parseLong(told[1]), Long.parseLong(told[2]));
        return new Found(score, Double.parseDouble(told[3]));
    }

    private static String place(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
