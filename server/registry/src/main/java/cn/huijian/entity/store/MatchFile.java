package cn.huijian.entity.store;

import cn.huijian.engine.match.Room;
import cn.huijian.kernel.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for a matching index in a mapped file, so that a million firms take nothing of the heap that the people at work need: the system keeps as
 * much of the file in memory as is free and writes the rest out. The file has no name any more once it is open, so nothing is left of it after a crash.
 *
 * <p>Closing it pulls the index from under whoever still asks it, who then fails; the job that opened it is alone with it.
 */
public final class MatchFile implements Room, AutoCloseable {
    /** A mapping begins at a page; this is one on every machine. */
    private static final long PAGE = 1 << 16;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private long end;

    private MatchFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param folder made if it is not there
     * @param need how many bytes will be asked for at most
     * @throws RefusedException when the disk has not so much left
     */
    public static MatchFile open(Path folder, long need) throws IOException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < need) {
            throw new RefusedException(
                    "entity.matching-without-room",
                    "比对需要约 %d MB 磁盘空间，数据目录所在的磁盘只剩 %d MB，比对没有进行。请清理磁盘后在疑似重复页面点击“比对全库”。"
                            .formatted(need >> 20, free >> 20));
        }
        Path file = Files.createTempFile(folder, "matching-", ".index");
        return new MatchFile(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    @Override
    public synchronized MemorySegment take(long bytes) {
        try {
            MemorySegment region = channel.map(MapMode.READ_WRITE, end, bytes, arena);
            end += (bytes + PAGE - 1) / PAGE * PAGE;
            return region;
        } catch (IOException broken) {
            throw new UncheckedIOException("the matching index cannot grow", broken);
        }
    }

    /** How many bytes were asked for. */
    public synchronized long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
