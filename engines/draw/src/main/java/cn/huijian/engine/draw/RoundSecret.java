package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * 32 secret random bytes, drawn by the caller afresh for each round (never used for two). All salts and stratum labels of
 * the round follow from it; whoever knows it can open every leaf, so it is kept like a key and never published.
 */
public final class RoundSecret {
    static final int LENGTH = 32;
    private final byte[] bytes;

    private RoundSecret(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a round secret has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static RoundSecret of(byte[] random) {
        return new RoundSecret(random.clone());
    }

    static RoundSecret read(Member parent, String name) throws MalformedJson {
        return new RoundSecret(parent.hex(name, LENGTH));
    }

    byte[] raw() {
        return bytes;
    }

    /** The secret in hexadecimal digits: for sealed storage only. */
    String reveal() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RoundSecret[hidden]";
    }
}
