package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.ROSTER;

import java.util.List;

/** Leaves and strata are those of the roster digest. */
final class RosterCheck {
    private RosterCheck() {}

    static void check(Transcript transcript) throws FaultFound {
        List<Transcript.StratumLeaves> strata = transcript.roster().strata();
        String previous = "";
        for (int i = 0; i < strata.size(); i++) {
            Transcript.StratumLeaves stratum = strata.get(i);
            String where = "roster.strata[" + i + "]";
            FaultFound.unless(
                    stratum.label().matches("[0-9a-f]{" + Tags.LABEL_DIGITS + "}"),
                    ROSTER,
                    where + ".label",
                    "not 10 hexadecimal digits");
            FaultFound.unless(
                    stratum.label().compareTo(previous) > 0, ROSTER, where + ".label", "labels are not ascending");
            previous = stratum.label();
            ascending(stratum.leaves(), where + ".leaves");
            FaultFound.unless(
                    Tags.stratum(stratum.label(), stratum.leaves()).equals(stratum.digest()),
                    ROSTER,
                    where + ".digest",
                    "is not the digest of the leaves");
        }
        ascending(transcript.roster().excluded(), "roster.excluded");
        FaultFound.unless(
                Tags.roster(TranscriptForm.rosterSummary(transcript.roster()))
                        .equals(transcript.statement().rosterDigest()),
                ROSTER,
                "statement.rosterDigest",
                "is not the digest of the roster");
    }

    private static void ascending(List<Hash> leaves, String where) throws FaultFound {
        for (int i = 1; i < leaves.size(); i++) {
            FaultFound.unless(
                    leaves.get(i).compareTo(leaves.get(i - 1)) > 0,
                    ROSTER,
                    where + "[" + i + "]",
                    "leaves are not ascending");
        }
    }
}
