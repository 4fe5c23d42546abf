package cn.huijian.engine.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * What one leaf stands for: a record of some kind, by its number there and the digest of its content.
 *
 * <p>Leaf bytes: text {@code huijian-leaf-1}, text kind, number (8 bytes), content digest (32 bytes). See {@link ByteText} for the writing.
 *
 * @param kind which register, for example {@code audit}, {@code draw}, {@code document}
 * @param number number of the record in its register
 * @param content digest of the record's canonical bytes, as its register defines them
 */
public record LedgerEntry(String kind, long number, NodeHash content) {
    private static final String FORM = "huijian-leaf-1";

    public LedgerEntry {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a kind of record is named in lower-case words: " + kind);
        }
        Objects.requireNonNull(content);
    }

    public byte[] bytes() {
        return new ByteText().text(FORM).text(kind).number(number).raw(content.inside()).bytes();
    }

    public NodeHash leaf(HashRule rule) {
        return rule.leaf(bytes());
    }

    /** Microseconds since 1970-01-01T00:00Z, the way every form here writes an instant. */
    public static long micros(Instant at) {
        return java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
