package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.OFFICER;
import static cn.huijian.engine.draw.VerificationResult.FaultKind.RULE;

import java.util.ArrayList;
import java.util.List;

/** Weights, labels and quotas of the staff copy follow from each other; reasons are those committed. */
final class StaffCheck {
    private StaffCheck() {}

    static void check(Transcript transcript, Transcript.StaffPart staff) throws FaultFound {
        String roundId = transcript.statement().roundId();
        FaultFound.unless(
                Tags.weights(roundId, staff.weightsSalt(), TranscriptForm.weightTable(staff.allocation()))
                        .equals(transcript.rules().weights()),
                RULE,
                "rules.weights",
                "is not the commitment to the allocation table");
        List<Allocation.Row> rows = staff.allocation();
        for (int i = 0; i < rows.size(); i++) {
            Allocation.Candidate candidate = rows.get(i).candidate();
            FaultFound.unless(
                    Tags.label(roundId, staff.labelKey(), candidate.key()).equals(candidate.label()),
                    RULE,
                    "staff.allocation[" + i + "].label",
                    "does not follow from the label key");
        }
        List<Allocation.Row> expected = Allocation.allocate(
                rows.stream().map(Allocation.Row::candidate).toList(),
                transcript.rules().total());
        FaultFound.unless(expected.equals(rows), RULE, "staff.allocation", "quotas are not the largest remainders");
        List<Rules.Stratum> strata = expected.stream()
                .map(row -> new Rules.Stratum(
                        row.candidate().label(), row.candidate().size(), row.quota()))
                .toList();
        FaultFound.unless(
                strata.equals(transcript.rules().strata()), RULE, "rules.strata", "are not those of the allocation");
        reasons(transcript, staff.reasons());
    }

    private static void reasons(Transcript transcript, List<Transcript.ReasonOpening> reasons) throws FaultFound {
        List<String> committed = new ArrayList<>();
        for (Transcript.DrawnTarget target : transcript.drawn()) {
            for (Transcript.OpenRecusal recusal : target.entrant().recusals()) {
                committed.add(target.leaf() + " " + recusal.officer() + " " + recusal.reason());
            }
        }
        List<String> opened = reasons.stream()
                .map(reason -> reason.target() + " " + reason.officer() + " "
                        + Tags.reason(transcript.statement().roundId(), reason.salt(), reason.reason()))
                .toList();
        FaultFound.unless(opened.equals(committed), OFFICER, "staff.reasons", "are not those committed");
    }
}
