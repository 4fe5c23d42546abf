package cn.huijian.engine.match;

import java.util.List;
import java.util.Set;

/** Records for the tests, one changed field at a time. */
final class Firms {
    static final String CODE = "91500112MA60000019";

    private Firms() {}

    static MatchRecord firm(long id, String name) {
        return new MatchRecord(id, Identifiers.NONE, name, List.of(), "", "", "", "");
    }

    static MatchRecord firm(long id, String name, String address, String phone) {
        return new MatchRecord(id, Identifiers.NONE, name, List.of(), address, phone, "500112", "");
    }

    static MatchRecord coded(long id, String code, String name) {
        return new MatchRecord(id, new Identifiers(code, "", Set.of()), name, List.of(), "", "", "500112", "");
    }

    /** The code with its check character put right. */
    static String code(String seventeen) {
        for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (UnifiedCode.valid(seventeen + c)) {
                return seventeen + c;
            }
        }
        throw new AssertionError("no check character fits " + seventeen);
    }

    static String level(MatchRecord left, MatchRecord right, String comparison) {
        return new MatchIndex(FirmScheme.parameters())
                .decide(left, right).waterfall().steps().stream()
                        .filter(step -> step.comparison().code().equals(comparison))
                        .findFirst()
                        .orElseThrow()
                        .level()
                        .code();
    }
}
