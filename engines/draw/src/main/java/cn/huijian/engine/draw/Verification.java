package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
import java.util.List;
import java.util.Optional;

/** Recomputes a transcript. The first fault found is named; the order of the checks is that of {@code docs/draw.md} §8. */
public final class Verification {
    private Verification() {}

    /** Verifies a public or a staff copy by itself; whether the commitment is the published one remains to be seen. */
    public static VerificationResult verify(byte[] file) {
        try {
            return recompute(Transcript.parse(file));
        } catch (MalformedJson malformed) {
            return new VerificationResult.Fault(
                    Sections.kind(malformed.where()), malformed.where(), String.valueOf(malformed.getMessage()));
        }
    }

    /** Verifies a transcript against the statement published before the seed existed. */
    public static VerificationResult verify(byte[] file, Statement published) {
        VerificationResult result = verify(file);
        if (!(result instanceof VerificationResult.Valid)) {
            return result;
        }
        try {
            return against(Transcript.parse(file).statement(), published).orElse(result);
        } catch (MalformedJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<VerificationResult> against(Statement stated, Statement published) {
        if (stated.equals(published)) {
            return Optional.empty();
        }
        String where = "statement.seedSource";
        if (!stated.roundId().equals(published.roundId())) {
            where = "statement.roundId";
        } else if (!stated.rosterDigest().equals(published.rosterDigest())) {
            where = "statement.rosterDigest";
        } else if (!stated.rulesDigest().equals(published.rulesDigest())) {
            where = "statement.rulesDigest";
        } else if (!stated.officersDigest().equals(published.officersDigest())) {
            where = "statement.officersDigest";
        } else if (!stated.committedAt().equals(published.committedAt())) {
            where = "statement.committedAt";
        }
        return Optional.of(new VerificationResult.Fault(Sections.kind(where), where, "is not what was published"));
    }

    private static VerificationResult recompute(Transcript transcript) {
        try {
            RosterCheck.check(transcript);
            RuleCheck.check(transcript);
            OfficerCheck.roster(transcript);
            SeedCheck.check(transcript);
            ResultCheck.check(transcript);
            OfficerCheck.assignments(transcript);
            ResultCheck.digest(transcript);
            if (transcript.staff().isPresent()) {
                StaffCheck.check(transcript, transcript.staff().get());
            }
        } catch (FaultFound found) {
            return found.fault();
        }
        return new VerificationResult.Valid(
                transcript.statement().commitment(),
                transcript.drawn().size(),
                transcript.staff().isPresent());
    }

    /** Which kind of fault a malformed member is. */
    static final class Sections {
        private static final List<String> ROSTER = List.of("roster", "statement.rosterDigest");
        private static final List<String> RULE = List.of("rules", "statement.rulesDigest", "staff");
        private static final List<String> OFFICER =
                List.of("officers", "assignments", "openings", "statement.officersDigest", "staff.reasons");
        private static final List<String> SEED = List.of("seed", "commitment", "statement");

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
            return within(where, SEED) ? VerificationResult.FaultKind.SEED : VerificationResult.FaultKind.RESULT;
        }

        private static boolean within(String where, List<String> sections) {
            return sections.stream()
                    .anyMatch(section -> where.equals(section)
                            || where.startsWith(section + ".")
                            || where.startsWith(section + "["));
        }
    }
}
