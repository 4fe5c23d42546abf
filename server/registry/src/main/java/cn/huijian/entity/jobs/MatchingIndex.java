package cn.huijian.entity.jobs;

import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.Room;
import cn.huijian.entity.store.MatchFile;
import cn.huijian.entity.store.MatchRows;
import cn.huijian.entity.store.MatchRows.Compared;
import cn.huijian.entity.store.MatchRows.Versions;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.EntityId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The whole register as an index to be matched with, in a file in the data folder or, in a process without one, in the heap. It stays from job to
 * job: before each only the firms whose version is another than at the last look are read and put in anew, so that what a delivery of three firms
 * costs does not grow with the register but for one look at its versions.
 */
@Component
class MatchingIndex implements DisposableBean {
    private static final int READ = 10_000;
    private static final int LOOK = 100_000;
    /** What an index takes before it holds anything. */
    private static final long BEFOREHAND = 8 << 20;

    private final MatchRows rows;
    private final String dataFolder;
    private final ReentrantLock working = new ReentrantLock();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Kept kept;

    MatchingIndex(MatchRows rows, @Value("${huijian.data-dir:}") String dataFolder) {
        this.rows = rows;
        this.dataFolder = dataFolder;
    }

    /** What a job does with the index. */
    interface Work {
        String on(MatchIndex index);
    }

    /** An index, the firms in it in order of their numbers with their versions, and how many were put in since it was begun. */
    private static final class Kept {
        private final MatchIndex index;
        private final @Nullable MatchFile file;
        private final Map<String, String> divisions;
        private Versions standing = Versions.NONE;
        private long added;

        Kept(MatchIndex index, @Nullable MatchFile file, Map<String, String> divisions) {
            this.index = index;
            this.file = file;
            this.divisions = divisions;
        }
    }

    /**
     * Brings the index up to date and lets a job work on it; empty if the job was cancelled before. One job at a time.
     *
     * @throws cn.huijian.kernel.RefusedException when there is no room for it on the disk
     */
    Optional<String> with(Map<String, String> divisions, JobProgress progress, Work work) throws IOException {
        boolean sound = false;
        working.lock();
        try {
            Kept now = opened(divisions);
            if (!follow(now, progress)) {
                return Optional.empty();
            }
            String result = work.on(now.index);
            sound = true;
            return Optional.of(result);
        } finally {
            try {
                if (!sound) {
                    drop();
                }
            } finally {
                working.unlock();
            }
        }
    }

    /** Takes firms out that the job at work has merged away. */
    void remove(List<EntityId> gone) {
        lock.writeLock().lock();
        try {
            if (kept != null) {
                gone.forEach(id -> kept.index.remove(id.value()));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Asks the index as it stands; empty if this process has none, or it is being brought up to date. */
    <T> Optional<T> ask(Function<MatchIndex, T> question) {
        if (!lock.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return kept == null ? Optional.empty() : Optional.of(question.apply(kept.index));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** A job that is still at work keeps its index: the process ends, and the file goes with it. */
    @Override
    public void destroy() throws IOException {
        if (working.tryLock()) {
            try {
                drop();
            } finally {
                working.unlock();
            }
        }
    }

    /** The kept index, or a new one if there is none, half of what it holds is left behind, or districts have other codes now. */
    private Kept opened(Map<String, String> divisions) throws IOException {
        if (kept != null && (kept.added > 2L * kept.index.size() + READ || !kept.divisions.equals(divisions))) {
            drop();
        }
        if (kept == null) {
            int expected = Math.toIntExact(rows.count() * 5 / 4);
            @Nullable
            MatchFile file = dataFolder.isBlank()
                    ? null
                    : MatchFile.open(
                            Path.of(dataFolder).resolve("matching"),
                            BEFOREHAND + (long) expected * MatchIndex.MOST_BYTES);
            Kept fresh = begun(file, expected, divisions);
            lock.writeLock().lock();
            try {
                kept = fresh;
            } finally {
                lock.writeLock().unlock();
            }
        }
        return kept;
    }

    /** An empty index in the file, which is given back when there is none to be had: it has no name by which anybody else could. */
    private static Kept begun(@Nullable MatchFile file, int expected, Map<String, String> divisions)
            throws IOException {
        try {
            Room room = file == null ? Room.HEAP : file;
            return new Kept(new MatchIndex(FirmScheme.parameters(), room, expected), file, Map.copyOf(divisions));
        } catch (RuntimeException | Error failed) {
            if (file != null) {
                file.close();
            }
            throw failed;
        }
    }

    private void drop() throws IOException {
        lock.writeLock().lock();
        try {
            @Nullable MatchFile file = kept == null ? null : kept.file;
            kept = null;
            if (file != null) {
                file.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether the index was brought up to date, or somebody asked to stop. */
    private boolean follow(Kept now, JobProgress progress) {
        Versions standing = rows.versions(LOOK);
        long[] other = standing.changedSince(now.standing);
        lock.writeLock().lock();
        try {
            for (long gone : standing.goneSince(now.standing)) {
                now.index.remove(gone);
            }
            for (int from = 0; from < other.length; from += READ) {
                if (progress.cancelled()) {
                    return false;
                }
                progress.report(from, other.length, "读入登记库");
                long[] ids = Arrays.copyOfRange(other, from, Math.min(other.length, from + READ));
                for (Compared one : rows.read(ids, now.divisions)) {
                    now.index.remove(one.entry().id());
                    now.index.add(one.entry());
                }
            }
            now.standing = standing;
            now.added += other.length;
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
