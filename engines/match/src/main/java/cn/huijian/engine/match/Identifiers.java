package cn.huijian.engine.match;

import java.util.Set;

/**
 * The numbers by which a subject is named exactly. An empty string means unknown.
 *
 * @param code 统一社会信用代码 (GB 32100-2015, 18 characters); one with a wrong check character counts as unknown, since a slip
 *     of the pen must neither join nor part two firms
 * @param oldNumber 注册号 (15 digits, GS 15-2006) from before the unified code
 * @param aliases other numbers, e.g. 组织机构代码 (GB 11714) or licence numbers that a source is known to keep unique
 */
public record Identifiers(String code, String oldNumber, Set<String> aliases) {
    public static final Identifiers NONE = new Identifiers("", "", Set.of());

    public Identifiers {
        aliases = Set.copyOf(aliases);
    }

    public static Identifiers ofCode(String code) {
        return new Identifiers(code, "", Set.of());
    }
}
