package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
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
                transcript.commitment(),
                transcript.drawn().size(),
                transcript.staff().isPresent());
    }
}
