package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import cn.huijian.engine.canon.TaggedDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A digest of 32 bytes, written as 64 lower-case hexadecimal digits; ordered as unsigned bytes. */
public final class Hash implements Comparable<Hash> {
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    static Hash of(byte[] digest) {
        if (digest.length != TaggedDigest.LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + digest.length);
        }
        return new Hash(digest.clone());
    }

    static Hash read(Member member) throws MalformedJson {
        return new Hash(member.asHex(TaggedDigest.LENGTH));
    }

    /** Reads the form that {@link #toString()} writes. */
    public static Hash parse(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** A copy of the 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for hashing; never to be changed. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
