package cn.huijian.creditrisk.model;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflates results with a scorecard as preset dictionary: numbers, questions and names of its rules make up most of every explanation, so that what
 * is stored is about a tenth. Safe for use by several threads.
 */
public final class Packing {
    private static final int WINDOW = 32 * 1024;

    private final byte[] dictionary;

    public Packing(byte[] scorecard) {
        this.dictionary = Arrays.copyOfRange(scorecard, Math.max(0, scorecard.length - WINDOW), scorecard.length);
    }

    public byte[] pack(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(plain);
            deflater.finish();
            var packed = new ByteArrayOutputStream(plain.length / 8 + 64);
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException if the bytes were damaged or packed with another scorecard */
    public byte[] unpack(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed);
            var plain = new ByteArrayOutputStream(packed.length * 8 + 64);
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalStateException("a stored result is cut short");
                }
                plain.write(buffer, 0, read);
            }
            return plain.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a stored result cannot be unpacked", damaged);
        } finally {
            inflater.end();
        }
    }
}
