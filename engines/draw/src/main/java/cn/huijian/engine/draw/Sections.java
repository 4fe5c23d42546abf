package cn.huijian.engine.draw;

import java.util.List;
import java.util.regex.Pattern;

/** Which kind of fault a malformed member is. */
final class Sections {
    private static final List<String> ROSTER = List.of("roster", "statement.rosterDigest");
    private static final List<String> RULE = List.of("rules", "statement.rulesDigest", "staff");
    private static final List<String> OFFICER =
            List.of("officers", "assignments", "openings", "statement.officersDigest", "staff.reasons");
    private static final List<String> SEED = List.of("seed", "commitment", "statement");

    private static final Pattern RANK = Pattern.compile("^drawn\\[\\d+]\\.rank$");

    private Sections() {}

    static VerificationResult.FaultKind kind(String where) {
        if (within(where, OFFICER)) {
            return VerificationResult.FaultKind.OFFICER;
        }
        if (within(where, ROSTER)) {
            return VerificationResult.FaultKind.ROSTER;
        }
        if (within(where, RULE)) {
            return VerificationResult.FaultKind.RULE;
        }
        if (RANK.matcher(where).find()) {
            return VerificationResult.FaultKind.ORDER;
        }
        return within(where, SEED) ? VerificationResult.FaultKind.SEED : VerificationResult.FaultKind.RESULT;
    }

    private static boolean within(String where, List<String> sections) {
        return sections.stream()
                .anyMatch(section ->
                        where.equals(section) || where.startsWith(section + ".") || where.startsWith(section + "["));
    }
}
