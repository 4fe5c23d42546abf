package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches {@code DATA/inbox/<source>}. A file is complete when {@code NAME.done} lies beside it, or when size and time have not changed for a while;
 * hidden files and names ending in .part, .tmp, .filepart or .crdownload are still being written. Links are never followed.
 */
@Component
public class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final String DONE = ".done";
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload", DONE);

    private final FeedSources sources;
    private final FolderIntake intake;
    private final Clock clock;
    private final Path inbox;
    private final Duration still;
    private final Map<Path, Seen> seen = new HashMap<>();

    FolderWatch(
            FeedSources sources,
            FolderIntake intake,
            Clock clock,
            @Value("${huijian.data-dir:data}") Path data,
            @Value("${huijian.inbox.still:5s}") String still) {
        this.sources = sources;
        this.intake = intake;
        this.clock = clock;
        this.inbox = data.resolve("inbox");
        this.still = org.springframework.boot.convert.DurationStyle.detectAndParse(still);
    }

    private record Seen(long size, Instant modifiedAt, Instant since) {}

    /** Where a source's files are laid. */
    public Path folder(FeedSource source) {
        return inbox.resolve(source.code());
    }

    /** One round over all folders. Two rounds never overlap. */
    @Scheduled(fixedDelayString = "${huijian.inbox.every:2s}", initialDelayString = "${huijian.inbox.every:2s}")
    public synchronized void look() {
        Set<Path> present = new HashSet<>();
        for (FeedSource source : sources.list()) {
            if (source.way() == FeedWay.FOLDER) {
                try {
                    look(source, present);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("the folder of source {} cannot be read", source.code(), e);
                    sources.failed(source.id(), "收件目录 " + folder(source) + " 无法读取。请检查目录权限和磁盘空间。", clock.instant());
                }
            }
        }
        seen.keySet().retainAll(present);
    }

    private void look(FeedSource source, Set<Path> present) throws IOException {
        Path root = Files.createDirectories(folder(source));
        intake.settle(source, root);
        for (String dataset : source.datasets()) {
            Path place = source.datasets().size() == 1 ? root : Files.createDirectories(root.resolve(dataset));
            for (Path file : files(place)) {
                present.add(file);
                @Nullable BasicFileAttributes complete = source.enabled() ? complete(file) : null;
                if (complete != null) {
                    intake.take(source, dataset, root, file, complete);
                    seen.remove(file);
                    Files.deleteIfExists(beside(file));
                }
            }
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isFinishedName(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFinishedName(String name) {
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private @Nullable BasicFileAttributes complete(Path file) throws IOException {
        var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (Files.exists(beside(file))) {
            return is;
        }
        Instant now = clock.instant();
        Instant modified = is.lastModifiedTime().toInstant();
        @Nullable Seen was = seen.get(file);
        if (was == null || was.size() != is.size() || !was.modifiedAt().equals(modified)) {
            seen.put(file, new Seen(is.size(), modified, now));
            return null;
        }
        return Duration.between(was.since(), now).compareTo(still) >= 0 ? is : null;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + DONE);
    }
}
