package cn.huijian.app.demo;

import cn.huijian.city.City;
import cn.huijian.city.Dataset;
import cn.huijian.exchange.SourceRegister.Registered;
import cn.huijian.jobs.JobProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that other departments lay into their folders; the product takes them by its own watching. */
final class DemoInbox {
    private static final String FAILED = "failed";
    private static final long POLL_MILLIS = 200;

    private final City city;
    private final List<Laid> laid = new ArrayList<>();

    DemoInbox(City city) {
        this.city = city;
    }

    /** A file in the folder of its source, and how many files had failed there before. */
    private record Laid(Path folder, Path file, long failedBefore) {}

    /** Lays the files of a source, complete at once. */
    void lay(DemoSource source, Registered registered) throws IOException {
        Path folder = registered.folder().orElseThrow();
        for (Dataset dataset : source.datasets()) {
            Path place = source.datasets().size() == 1 ? folder : folder.resolve(dataset.id());
            Files.createDirectories(place);
            Path file = place.resolve(dataset.fileName());
            Path part = place.resolve(dataset.fileName() + ".part");
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                city.write(dataset, out);
            }
            laid.add(new Laid(folder, file, failed(folder)));
            Files.writeString(place.resolve(dataset.fileName() + ".done"), "");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Waits until every file was taken in and moved to the archive. */
    void await(JobProgress progress) throws IOException, InterruptedException {
        for (Laid one : laid) {
            while (Files.exists(one.file()) && !progress.cancelled()) {
                Thread.sleep(POLL_MILLIS);
            }
            if (failed(one.folder()) > one.failedBefore()) {
                throw new IllegalStateException("演示数据没有装完，原因见 " + one.folder().resolve(FAILED));
            }
        }
    }

    private static long failed(Path folder) throws IOException {
        Path failed = folder.resolve(FAILED);
        if (!Files.isDirectory(failed)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(failed)) {
            return files.count();
        }
    }
}
