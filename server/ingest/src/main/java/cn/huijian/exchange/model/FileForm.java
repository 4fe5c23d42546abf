package cn.huijian.exchange.model;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The form of a file, found from its bytes and never from its name.
 *
 * @param byteOrderMark bytes to pass over at the start of the text
 * @param lines line feeds in the text, a bound for the number of rows; 0 for a workbook
 */
public record FileForm(Kind kind, boolean gzip, Charset charset, int byteOrderMark, char delimiter, long lines) {
    /** What a file may be. */
    public enum Kind {
        DELIMITED,
        WORKBOOK
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String DELIMITERS = ",\t;|";

    /** Opens a stream on the same content again. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Reads the whole content once. @throws UnreadableFileException if it is of no known form or incomplete */
    public static FileForm detect(Content content) throws IOException {
        boolean gzip;
        try (var raw = new BufferedInputStream(content.open())) {
            byte[] first = peek(raw, 4);
            gzip = first.length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
        }
        try (InputStream in = new BufferedInputStream(unzip(content.open(), gzip), 1 << 16)) {
            byte[] first = peek(in, 4);
            if (first.length == 0) {
                throw new UnreadableFileException("exchange.file-empty", "文件是空的，没有可导入的行。请重新导出后再上传。");
            }
            if (Arrays.equals(first, ZIP)) {
                return new FileForm(Kind.WORKBOOK, gzip, StandardCharsets.UTF_8, 0, ',', 0);
            }
            if (Arrays.equals(first, OLD_OFFICE)) {
                throw new UnreadableFileException(
                        "exchange.file-old-office", "这是旧版 Office 文件（.xls），无法读取。请在表格软件中另存为 .xlsx 或 CSV 后再上传。");
            }
            return ofText(in, first, gzip);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnreadableFileException("exchange.file-incomplete", "压缩文件不完整或已损坏。请重新下载或重新压缩后再上传。", e);
        }
    }

    /** The decoded characters, from behind the byte order mark. */
    public RowSource open(Content content) throws IOException {
        if (kind == Kind.WORKBOOK) {
            return XlsxRows.open(unzip(content.open(), gzip));
        }
        InputStream in = unzip(content.open(), gzip);
        in.skipNBytes(byteOrderMark);
        return new CsvRows(new java.io.InputStreamReader(in, charset), delimiter);
    }

    private static FileForm ofText(InputStream in, byte[] first, boolean gzip) throws IOException {
        var check = new Utf8Check();
        byte[] head = new byte[0];
        byte[] chunk = new byte[1 << 16];
        for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
            if (head.length == 0) {
                head = Arrays.copyOf(chunk, n);
            }
            check.accept(chunk, n);
        }
        Charset charset = markedCharset(first);
        int mark = 0;
        if (charset != null) {
            mark = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        } else if (check.looksBinary()) {
            throw new UnreadableFileException("exchange.file-unknown", "无法识别文件格式。可以导入 CSV、CSV.gz 和 XLSX；请重新导出后再上传。");
        } else {
            charset = check.looksLikeUtf8() ? StandardCharsets.UTF_8 : GB18030;
        }
        String start = new String(head, mark, head.length - mark, charset);
        return new FileForm(Kind.DELIMITED, gzip, charset, mark, delimiterOf(start), check.lines());
    }

    private static @org.jspecify.annotations.Nullable Charset markedCharset(byte[] first) {
        if (first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : null;
    }

    /** The delimiter that stands most often outside quotes in the first line. */
    private static char delimiterOf(String start) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static InputStream unzip(InputStream in, boolean gzip) throws IOException {
        if (!gzip) {
            return in;
        }
        long[] packed = {0};
        InputStream counted = new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                packed[0] += Math.max(read, 0);
                return read;
            }
        };
        return new UnpackedStream(new GZIPInputStream(counted, 1 << 16), () -> packed[0]);
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] first = in.readNBytes(count);
        in.reset();
        return first;
    }
}
