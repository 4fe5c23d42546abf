package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.OFFICER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Officers are those committed, and assigned as the rule says. */
final class OfficerCheck {
    private OfficerCheck() {}

    static void roster(Transcript transcript) throws FaultFound {
        List<Transcript.OfficerLine> officers = transcript.officers();
        for (int i = 1; i < officers.size(); i++) {
            FaultFound.unless(
                    officers.get(i).officer().compareTo(officers.get(i - 1).officer()) > 0,
                    OFFICER,
                    "officers[" + i + "].officer",
                    "officers are not ascending");
        }
        FaultFound.unless(
                Tags.officers(TranscriptForm.officerList(officers))
                        .equals(transcript.statement().officersDigest()),
                OFFICER,
                "statement.officersDigest",
                "is not the digest of the officers");
    }

    static void assignments(Transcript transcript) throws FaultFound {
        List<Transcript.Assignment> expected = new Pairs(
                        transcript.seed(), transcript.rules().officerRule(), transcript.officers())
                .assign(transcript.drawn());
        List<Transcript.Assignment> stated = transcript.assignments();
        for (int i = 0; i < expected.size(); i++) {
            FaultFound.unless(
                    i < stated.size() && stated.get(i).equals(expected.get(i)),
                    OFFICER,
                    "assignments[" + i + "]",
                    "is not what the rule gives");
        }
        FaultFound.unless(stated.size() == expected.size(), OFFICER, "assignments", "more than were drawn");
        openings(transcript);
    }

    private static void openings(Transcript transcript) throws FaultFound {
        TreeSet<Hash> assigned = new TreeSet<>();
        transcript.assignments().forEach(assignment -> assigned.addAll(assignment.officers()));
        List<Transcript.OfficerOpening> openings = transcript.openings();
        Set<String> certificates = new HashSet<>();
        for (int i = 0; i < openings.size(); i++) {
            Transcript.OfficerOpening opening = openings.get(i);
            String where = "openings[" + i + "]";
            Hash digest = OfficerRoster.digest(
                    transcript.statement().roundId(),
                    opening.salt(),
                    opening.certificate(),
                    opening.name(),
                    opening.section());
            FaultFound.unless(digest.equals(opening.officer()), OFFICER, where, "is not what the digest commits to");
            FaultFound.unless(
                    certificates.add(opening.certificate()), OFFICER, where + ".certificate", "one officer twice");
        }
        FaultFound.unless(
                openings.stream()
                        .map(Transcript.OfficerOpening::officer)
                        .toList()
                        .equals(List.copyOf(assigned)),
                OFFICER,
                "openings",
                "are not the assigned officers, ascending");
    }
}
