package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.FolderFiles.Taken;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.Runs;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Moves files that are done with to {@code archive} or {@code failed} and lays a report beside them; issues name fields and reasons, never values. */
@Component
class FolderArchive {
    private static final int MOST_ISSUES = 1_000;

    private final RowIssues issues;
    private final Runs runs;
    private final Clock clock;

    FolderArchive(RowIssues issues, Runs runs, Clock clock) {
        this.issues = issues;
        this.runs = runs;
        this.clock = clock;
    }

    /** Moves the file, unless somebody has laid another one in its place meanwhile. */
    void move(Path root, Taken file, @Nullable ImportRun run) throws IOException {
        boolean taken = run != null && run.state() == ImportRun.State.DONE;
        Path from = root.resolve(file.path());
        if (isSame(from, file)) {
            move(root, taken ? "archive" : "failed", from, report(file, run));
        }
    }

    /** A file whose content was taken in before: nothing is imported, the report says when it was. */
    void repeated(Path root, Path file, Taken before) throws IOException {
        Map<String, Object> report = report(before, before.run() == null ? null : runs.get(before.run()));
        report.put(
                "repeated",
                "内容与 " + before.path() + " 相同，已于 "
                        + before.receivedAt().atZone(Zone.CHINA).toLocalDateTime() + " 接收，没有再次导入");
        move(root, "archive", file, report);
    }

    private void move(Path root, String where, Path file, Map<String, Object> report) throws IOException {
        String stamp = java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .format(clock.instant().atZone(Zone.CHINA));
        Path to = Files.createDirectories(root.resolve(where)).resolve(stamp + "-" + file.getFileName());
        for (int n = 2; Files.exists(to); n++) {
            to = to.resolveSibling(stamp + "-" + n + "-" + file.getFileName());
        }
        Files.writeString(
                to.resolveSibling(to.getFileName() + ".report.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        try {
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Taken away by hand: its rows are in, and the report says so.
        }
    }

    private Map<String, Object> report(Taken file, @Nullable ImportRun run) {
        var report = new LinkedHashMap<String, Object>();
        report.put("file", file.path());
        report.put("dataset", file.dataset());
        report.put("sha256", file.sha256());
        report.put("receivedAt", file.receivedAt().toString());
        if (run == null) {
            report.put("failure", file.failure());
            return report;
        }
        report.put("run", run.id());
        report.put("state", run.state().name());
        if (run.failure() != null) {
            report.put("failure", run.failure());
        }
        report.put("report", JsonMapper.shared().readTree(RunTaker.json(run.report(clock.instant()))));
        report.put(
                "issues",
                issues.list(run.id(), new RowIssues.Filter(null, null, null), 0, -1, MOST_ISSUES).stream()
                        .filter(found -> found.severity() != RowIssues.Severity.NOTED)
                        .map(found -> Map.of(
                                "row", found.row(),
                                "severity", found.severity().name(),
                                "field", found.issue().field(),
                                "code", found.issue().code(),
                                "reason", found.issue().reason(),
                                "remedy", found.issue().remedy()))
                        .toList());
        return report;
    }

    private static boolean isSame(Path file, Taken taken) throws IOException {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.size() == taken.size()
                    && java.time.Duration.between(is.lastModifiedTime().toInstant(), taken.modifiedAt())
                                    .abs()
                                    .toMillis()
                            < 2;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
