package cn.huijian.engine.draw;

import static cn.huijian.engine.draw.VerificationResult.FaultKind.RULE;

import java.util.List;

/** The rules are those of the rules digest, and their numbers fit the roster. */
final class RuleCheck {
    private RuleCheck() {}

    static void check(Transcript transcript) throws FaultFound {
        Rules rules = transcript.rules();
        FaultFound.unless(
                Tags.rules(rules.toJson()).equals(transcript.statement().rulesDigest()),
                RULE,
                "statement.rulesDigest",
                "is not the digest of the rules");
        List<Transcript.StratumLeaves> strata = transcript.roster().strata();
        FaultFound.unless(strata.size() == rules.strata().size(), RULE, "rules.strata", "not the strata of the roster");
        long entrants = 0;
        long quotas = 0;
        for (int i = 0; i < strata.size(); i++) {
            Rules.Stratum stratum = rules.strata().get(i);
            String where = "rules.strata[" + i + "]";
            FaultFound.unless(
                    stratum.label().equals(strata.get(i).label()), RULE, where + ".label", "not the roster's");
            FaultFound.unless(
                    stratum.size() == strata.get(i).leaves().size(), RULE, where + ".size", "not the roster's");
            FaultFound.unless(
                    stratum.quota() >= 0 && stratum.quota() <= stratum.size(),
                    RULE,
                    where + ".quota",
                    "more than the stratum holds");
            entrants += stratum.size();
            quotas += stratum.quota();
        }
        int excluded = transcript.roster().excluded().size();
        FaultFound.unless(rules.excluded() == excluded, RULE, "rules.excluded", "not the roster's");
        FaultFound.unless(rules.pool() == entrants + excluded, RULE, "rules.pool", "not the sum of the roster");
        FaultFound.unless(
                rules.total() == Rules.total(rules.planned(), rules.pool(), rules.minimumRate()),
                RULE,
                "rules.total",
                "not the greater of plan and least rate");
        FaultFound.unless(
                rules.shortfall() >= 0 && rules.total() == quotas + rules.shortfall(),
                RULE,
                "rules.shortfall",
                "quotas and shortfall do not make the total");
    }
}
