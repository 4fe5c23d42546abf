package cn.huijian.kernel;

import java.util.UUID;

/**
 * Reference to a natural person whose values lie in the vault. Facts, ledger and logs hold this and never the values; when the
 * person's key is destroyed the reference stays and points to nothing that can be read.
 */
public record PersonRef(UUID value) {
    public static PersonRef parse(String text) {
        return new PersonRef(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
