package cn.huijian.exchange.model;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A table of texts kept in a temporary file: a workbook's shared strings can be larger than the memory. */
final class DiskStrings implements Closeable {
    private final Path file;
    private final OutputStream out;
    private final FileChannel in;
    private long[] ends = new long[1024];
    private int count;
    private boolean writing = true;

    DiskStrings() throws IOException {
        file = Files.createTempFile("huijian-strings", ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        in = FileChannel.open(file, StandardOpenOption.READ);
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = (count == 0 ? 0 : ends[count - 1]) + bytes.length;
        count++;
    }

    /** The text at an index; empty if there is none. */
    String get(int index) throws IOException {
        if (writing) {
            out.flush();
            writing = false;
        }
        if (index < 0 || index >= count) {
            return "";
        }
        long from = index == 0 ? 0 : ends[index - 1];
        var bytes = ByteBuffer.allocate((int) (ends[index] - from));
        while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) > 0) {
            // A positional read may give fewer bytes than asked for.
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
        Files.deleteIfExists(file);
    }
}
