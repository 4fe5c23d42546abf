package cn.huijian.exchange.jobs;

import cn.huijian.exchange.jobs.ImportDesk.Inspection;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.FolderFiles;
import cn.huijian.exchange.store.FolderFiles.Taken;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a complete file out of a watched folder. Its content is kept and its run opened before anything is moved; where the process dies between,
 * the next round finds the file by its digest and only moves it. So no file is imported twice and none is lost.
 */
@Component
class FolderIntake {
    private final ImportDesk desk;
    private final FeedRuns feeds;
    private final FeedSources sources;
    private final FolderFiles files;
    private final FolderArchive archive;
    private final Runs runs;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FolderIntake(
            ImportDesk desk,
            FeedRuns feeds,
            FeedSources sources,
            FolderFiles files,
            FolderArchive archive,
            Runs runs,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.desk = desk;
        this.feeds = feeds;
        this.sources = sources;
        this.files = files;
        this.archive = archive;
        this.runs = runs;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void take(FeedSource source, String dataset, Path root, Path file, BasicFileAttributes attributes)
            throws IOException {
        String sha256 = digest(file);
        Optional<Taken> before = files.find(source.id(), dataset, sha256);
        if (before.isPresent()) {
            if (!isBeingTaken(before.get(), root, file)) {
                archive.repeated(root, file, before.get());
            }
            return;
        }
        DocumentId kept;
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            kept = desk.keep(file.getFileName().toString(), content, source.actor());
        }
        var taken = new Taken(
                0,
                dataset,
                root.relativize(file).toString(),
                sha256,
                attributes.size(),
                attributes.lastModifiedTime().toInstant(),
                null,
                null,
                clock.instant());
        switch (desk.inspect(kept, dataset)) {
            case Outcome.Refused(var refusal) -> refuse(source, root, taken, refusal.sentence());
            case Outcome.Done(var inspection) -> start(source, root, taken, inspection);
        }
    }

    private void start(FeedSource source, Path root, Taken file, Inspection inspection) throws IOException {
        @Nullable
        String refused = transaction.execute(status -> {
            switch (desk.start(inspection, null, source.code(), feeds.demo(), source.actor())) {
                case Outcome.Refused(var refusal) -> {
                    return refusal.sentence();
                }
                case Outcome.Done(JobId job) -> {
                    long run = runs.findByJob(job).orElseThrow().id();
                    if (files.add(source.id(), with(file, run, null), job)) {
                        sources.succeeded(source.id(), clock.instant());
                    } else {
                        // Another process took the same content between the look and here.
                        status.setRollbackOnly();
                    }
                    return null;
                }
            }
        });
        if (refused != null) {
            refuse(source, root, file, refused);
        }
    }

    private void refuse(FeedSource source, Path root, Taken file, String sentence) throws IOException {
        Instant now = clock.instant();
        Taken failed = with(file, null, sentence);
        transaction.executeWithoutResult(status -> {
            files.add(source.id(), failed, null);
            sources.failed(source.id(), "文件 " + file.path() + "：" + sentence, now);
        });
        settle(source, root);
    }

    /** Moves the files whose runs are over, and those that cannot be taken in. */
    void settle(FeedSource source, Path root) throws IOException {
        for (Taken file : files.unsettled(source.id())) {
            @Nullable ImportRun run = file.run() == null ? null : runs.get(file.run());
            if (run == null || isOver(run)) {
                archive.move(root, file, run);
                boolean taken = run == null || run.state() == ImportRun.State.DONE;
                files.settle(file.id(), taken ? null : "导入没有完成", clock.instant());
            }
        }
    }

    private boolean isOver(ImportRun run) {
        if (run.state() == ImportRun.State.DONE || run.state() == ImportRun.State.FAILED) {
            return true;
        }
        return Optional.ofNullable(run.job())
                .flatMap(jobs::find)
                .map(job -> job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED)
                .orElse(false);
    }

    /** Whether the file in the folder is the very one whose run is not over yet. */
    private boolean isBeingTaken(Taken taken, Path root, Path file) {
        return taken.path().equals(root.relativize(file).toString())
                && taken.run() != null
                && !isOver(runs.get(taken.run()));
    }

    private static Taken with(Taken file, @Nullable Long run, @Nullable String failure) {
        return new Taken(
                file.id(),
                file.dataset(),
                file.path(),
                file.sha256(),
                file.size(),
                file.modifiedAt(),
                run,
                failure,
                file.receivedAt());
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(
                Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
