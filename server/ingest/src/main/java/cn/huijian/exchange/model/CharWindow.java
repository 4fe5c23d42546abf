package cn.huijian.exchange.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Characters of a text with the start of the current record kept, so that a record can be read a second time in another way. */
final class CharWindow implements Closeable {
    static final int END = -1;
    static final int TOO_LONG = -2;

    private final Reader reader;
    private char[] buffer = new char[1 << 16];
    private int start;
    private int position;
    private int limit;
    private boolean ended;

    CharWindow(Reader reader) {
        this.reader = reader;
    }

    /** Begins a record at the current position; false at the end of the text. */
    boolean startRecord() throws IOException {
        start = position;
        return peek() != END;
    }

    /** Goes back to the start of the record. */
    void rewind() {
        position = start;
    }

    /** Whether the record read so far holds a line break before its end. */
    boolean spansLines() {
        for (int i = start; i < position - 1; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && buffer[i + 1] != '\n')) {
                return true;
            }
        }
        return false;
    }

    /** The next character, {@link #END}, or {@link #TOO_LONG} when the record has {@code longest} characters. */
    int read(int longest) throws IOException {
        if (position - start >= longest) {
            return TOO_LONG;
        }
        if (longest == Integer.MAX_VALUE) {
            // Read without rewinding: the record needs not be kept, so a line without end does not fill the memory.
            start = position;
        }
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }

    int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : END;
    }

    /** After a carriage return, passes over the line feed that belongs to it. */
    void endLine(int lineBreak) throws IOException {
        if (lineBreak == '\r' && peek() == '\n') {
            position++;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            position -= start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = reader.read(buffer, limit, buffer.length - limit);
        if (read <= 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }
}
