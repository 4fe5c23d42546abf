package cn.huijian.app.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an instance keeps. It is either a folder of demonstration data or a folder of real data for its whole life, and
 * one process at a time works in it.
 */
public final class DataFolder implements AutoCloseable {
    private static final String MARK = "instance.properties";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder, making and marking it on the first start.
     *
     * @throws IllegalStateException with a Chinese sentence if the folder is of the other kind or in use
     */
    public static DataFolder open(Path path, boolean demo) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("数据目录 " + path + " 正被另一个进程使用。请先执行 ./hj stop --data " + path + "，再重新启动。");
        }
        try {
            checkKind(path, demo);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new DataFolder(path, channel, lock);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static void checkKind(Path path, boolean demo) throws IOException {
        Path mark = path.resolve(MARK);
        String wanted = demo ? "demo" : "real";
        if (!Files.exists(mark)) {
            Files.writeString(mark, "kind=" + wanted + "\n");
            return;
        }
        String found = Files.readString(mark).strip().replaceFirst("^kind=", "");
        if (!found.equals(wanted)) {
            throw new IllegalStateException(
                    demo
                            ? "数据目录 " + path + " 存有正式数据，不能装入演示数据。请用 --data 另指一个目录，或用 --demo none 启动。"
                            : "数据目录 " + path + " 存有演示数据，不能用于正式数据。请用 --data 另指一个目录。");
        }
    }
}
