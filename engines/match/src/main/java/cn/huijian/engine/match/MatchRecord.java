package cn.huijian.engine.match;

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
 * @param phone with or without area code and separators
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
    public MatchRecord {
        formerNames = List.copyOf(formerNames);
    }
}
