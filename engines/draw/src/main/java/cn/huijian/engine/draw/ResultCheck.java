package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.ORDER;
import static cn.huijian.engine.draw.VerificationResult.FaultKind.RESULT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The drawn ones are the lowest of each stratum, truly opened, in the order of their ranks. */
final class ResultCheck {
    private ResultCheck() {}

    static void check(Transcript transcript) throws FaultFound {
        Map<Hash, Ranking.Ranked> winners = new HashMap<>();
        Map<Hash, String> labels = new HashMap<>();
        List<Transcript.StratumLeaves> strata = transcript.roster().strata();
        for (int i = 0; i < strata.size(); i++) {
            long quota = transcript.rules().strata().get(i).quota();
            for (Ranking.Ranked ranked :
                    Ranking.lowest(transcript.seed(), strata.get(i).leaves(), quota)) {
                winners.put(ranked.leaf(), ranked);
                labels.put(ranked.leaf(), strata.get(i).label());
            }
        }
        openings(transcript, winners.keySet(), labels);
        order(transcript.drawn(), winners);
    }

    private static void openings(Transcript transcript, Set<Hash> winners, Map<Hash, String> labels) throws FaultFound {
        Set<Hash> seen = new HashSet<>();
        Set<String> codes = new HashSet<>();
        List<Transcript.DrawnTarget> drawn = transcript.drawn();
        String roundId = transcript.statement().roundId();
        for (int i = 0; i < drawn.size(); i++) {
            Transcript.DrawnTarget target = drawn.get(i);
            String where = "drawn[" + i + "]";
            FaultFound.unless(winners.contains(target.leaf()), RESULT, where + ".leaf", "is not among the lowest");
            FaultFound.unless(seen.add(target.leaf()), RESULT, where + ".leaf", "twice");
            FaultFound.unless(
                    target.label().equals(labels.get(target.leaf())), RESULT, where + ".label", "not its stratum");
            FaultFound.unless(
                    Leaves.leaf(roundId, target.label(), target.salt(), target.entrant())
                            .equals(target.leaf()),
                    RESULT,
                    where + ".entrant",
                    "is not what the leaf commits to");
            FaultFound.unless(codes.add(target.entrant().code()), RESULT, where + ".entrant.code", "one firm twice");
        }
        FaultFound.unless(
                drawn.size() == winners.size(),
                RESULT,
                "drawn",
                drawn.size() + " opened, " + winners.size() + " drawn");
    }

    private static void order(List<Transcript.DrawnTarget> drawn, Map<Hash, Ranking.Ranked> winners) throws FaultFound {
        for (int i = 0; i < drawn.size(); i++) {
            Transcript.DrawnTarget target = drawn.get(i);
            Ranking.Ranked ranked = winners.get(target.leaf());
            String where = "drawn[" + i + "]";
            FaultFound.unless(
                    ranked != null && ranked.rank().equals(target.rank()), ORDER, where + ".rank", "is not its rank");
            FaultFound.unless(i == 0 || before(drawn.get(i - 1), target), ORDER, where, "stands before a lower rank");
        }
    }

    private static boolean before(Transcript.DrawnTarget first, Transcript.DrawnTarget second) {
        int byRank = first.rank().compareTo(second.rank());
        return byRank < 0 || (byRank == 0 && first.leaf().compareTo(second.leaf()) < 0);
    }

    static void digest(Transcript transcript) throws FaultFound {
        FaultFound.unless(
                Draw.result(transcript.drawn(), transcript.assignments(), transcript.openings())
                        .equals(transcript.result()),
                RESULT,
                "result",
                "is not the digest of what was drawn and assigned");
    }
}
