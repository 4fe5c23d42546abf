package cn.huijian.access.web;

import cn.huijian.access.model.Token;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A request whose JSON body was read once for its digest and can be read again. Bodies of files are not held in memory: of them only type and
 * length go into the digest.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {
    private static final int LIMIT = 4 * 1024 * 1024;

    private final byte @Nullable [] body;

    RepeatableRequest(HttpServletRequest request) throws IOException {
        super(request);
        String type = request.getContentType();
        boolean small = request.getContentLengthLong() <= LIMIT;
        this.body = type != null && type.startsWith("application/json") && small
                ? request.getInputStream().readNBytes(LIMIT)
                : null;
    }

    byte[] digest() {
        String type = getContentType();
        // The boundary of a form with files is drafted anew for each sending.
        String content = body != null
                ? HexFormat.of().formatHex(body)
                : (type == null ? "" : type.replaceAll(";.*", "")) + " " + getContentLengthLong();
        return Token.digest(getMethod() + " " + getRequestURI() + " " + getQueryString() + "\n" + content);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Replay(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replay(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already here");
        }
    }
}
