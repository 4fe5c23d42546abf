package cn.huijian.exchange.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of packed bytes, as long as it is no more than a table can be packed into them. Tables pack to a tenth or a fiftieth; a file made to fill
 * a disk or a memory packs to a thousandth.
 */
final class UnpackedStream extends FilterInputStream {
    /** Below this nobody asks how well it was packed. */
    static final long FREE = 256L << 20;

    static final int MOST_TIMES = 200;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many bytes what was read so far came from */
    UnpackedStream(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) throws UnreadableFileException {
        unpacked += read;
        if (unpacked > FREE && unpacked / MOST_TIMES > packed.getAsLong()) {
            throw new UnreadableFileException(
                    "exchange.file-swells", "压缩文件解开后超过原来的 " + MOST_TIMES + " 倍，不像正常的表格，没有读取。请核对来源后以未压缩的 CSV 上传。");
        }
    }
}
