package cn.huijian.engine.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the one canonical byte form: numbers big-endian; a text is its length in UTF-8 bytes (4 bytes) and the bytes, an absent one {@code 0xFFFFFFFF}. */
public final class ByteText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    private final DataOutputStream out = new DataOutputStream(bytes);

    public ByteText text(@Nullable String text) {
        return run(() -> {
            if (text == null) {
                out.writeInt(-1);
                return;
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        });
    }

    public ByteText number(long number) {
        return run(() -> out.writeLong(number));
    }

    /** Bytes of a length that the form fixes, such as a digest. */
    public ByteText raw(byte[] fixed) {
        return run(() -> out.write(fixed));
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private ByteText run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Step {
        void run() throws IOException;
    }
}
