package cn.huijian.engine.match;

import java.util.HexFormat;
import java.util.List;

/**
 * What a source says about one business entity, as given; folding of widths, cases and traditional forms is the engine's work.
 * An empty string means that the source does not say: it then speaks neither for nor against.
 *
 * @param id the caller's own key, unique within an index
 * @param identifiers numbers that name a subject exactly
 * @param name 名称, whole or in a short form
 * @param formerNames 曾用名, in any order
 * @param address 住所 or 经营场所 in one line
 * @param phone with or without area code and separators, or what {@link #sealedPhone} makes of a digest
 * @param district six or more digits of GB/T 2260 (a longer code of a street is cut); not read out of the name
 * @param industry GB/T 4754 class, with or without the letter of its gate: {@code F5211}, {@code 5211}, {@code 52}
 */
public record MatchRecord(
        long id,
        Identifiers identifiers,
        String name,
        List<String> formerNames,
        String address,
        String phone,
        String district,
        String industry) {
    /** With what a telephone begins that is known by its digest alone. */
    static final char SEALED = '#';

    private static final int SEALED_BYTES = 6;

    public MatchRecord {
        formerNames = List.copyOf(formerNames);
    }

    /**
     * A telephone of which only a keyed digest is known: two such are equal or different, never a slip apart, and say nothing beside one given in digits.
     *
     * @param digest at least six bytes, of which six are kept: of a million numbers two are taken for one once in five hundred registers
     */
    public static String sealedPhone(byte[] digest) {
        return SEALED + HexFormat.of().formatHex(digest, 0, SEALED_BYTES);
    }
}
