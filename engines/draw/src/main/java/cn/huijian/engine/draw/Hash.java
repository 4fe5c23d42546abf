package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import cn.huijian.engine.canon.TaggedDigest;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** A digest of 32 bytes, written as 64 lower-case hexadecimal digits; ordered as unsigned bytes. */
public final class Hash implements Comparable<Hash> {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private final byte[] bytes;

    /** The first eight bytes, so that sorting a million digests seldom looks further. */
    private final long head;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
        this.head = (long) LONG.get(bytes, 0);
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
        int first = Long.compareUnsigned(head, other.head);
        return first != 0 ? first : Arrays.compareUnsigned(bytes, other.bytes);
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
