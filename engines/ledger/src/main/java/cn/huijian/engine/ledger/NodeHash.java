package cn.huijian.engine.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/** A digest of 32 bytes that stands in the tree. Shown as 64 lower-case hexadecimal digits. */
public final class NodeHash {
    /** Bytes in a digest, of SM3 and of SHA-256 alike. */
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] value;

    private NodeHash(byte[] value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static NodeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a node of the ledger has 32 bytes, not " + bytes.length);
        }
        return new NodeHash(bytes.clone());
    }

    /** Takes over an array that nobody else holds. */
    static NodeHash owned(byte[] bytes) {
        return new NodeHash(bytes);
    }

    /** Reads the form that {@link #toString()} writes. */
    public static NodeHash parse(String hex) {
        return of(HEX.parseHex(hex));
    }

    public byte[] bytes() {
        return value.clone();
    }

    /** The bytes themselves, for hashing inside this package. */
    byte[] inside() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeHash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return HEX.formatHex(value);
    }
}
