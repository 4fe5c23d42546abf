package cn.huijian.inspection.store;

import cn.huijian.engine.draw.Statement;
import cn.huijian.engine.draw.Verification;
import cn.huijian.engine.draw.VerificationResult;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.SeedContribution;
import cn.huijian.inspection.SeedTerms;
import cn.huijian.inspection.model.InspectionParameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows and repeats the proof of a draw: from the published files, never from the tables. */
@Component
class Proofs {
    private final DrawRows draws;
    private final SeedRows seeds;
    private final DrawFiles files;

    Proofs(DrawRows draws, SeedRows seeds, DrawFiles files) {
        this.draws = draws;
        this.seeds = seeds;
        this.files = files;
    }

    Optional<DrawProof> find(Plan plan) {
        return draws.findRoster(plan.id())
                .map(roster -> new DrawProof(
                        frozen(plan, roster),
                        draws.findDraw(plan.id()).orElse(null),
                        draws.strata(plan.id()),
                        draws.recomputations(plan.id())));
    }

    private DrawProof.Frozen frozen(Plan plan, DrawRows.Roster roster) {
        Statement statement = files.statement(roster.document());
        var seed = plan.terms().seed();
        return new DrawProof.Frozen(
                roster.frozenAt(),
                roster.by(),
                roster.pool(),
                roster.excluded(),
                roster.pool() - roster.excluded(),
                roster.total(),
                floor(plan),
                roster.commitment(),
                statement.rosterDigest().toString(),
                statement.rulesDigest().toString(),
                statement.officersDigest().toString(),
                roster.document(),
                switch (seed) {
                    case SeedTerms.PublicValue(String name, String ignored, Instant notBefore) -> name;
                    case SeedTerms.ThreeSections(List<Integer> sections) ->
                        seeds.list(plan.id(), sections).stream()
                                .map(SeedContribution::sectionName)
                                .collect(Collectors.joining("、", "三方随机数：", ""));
                },
                seed instanceof SeedTerms.PublicValue value ? value.notBefore() : null);
    }

    private static String floor(Plan plan) {
        BigDecimal ratio = plan.terms().ratio();
        BigDecimal least =
                ratio == null ? InspectionParameters.of(plan.parameters()).minimumRatio() : ratio;
        return least.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Verifies the published transcript against the published commitment, as anyone may, and logs the result. */
    Draws.Recomputation recompute(PlanId plan, long publicDocument, String by, Instant now) {
        Statement published =
                files.statement(draws.findRoster(plan).orElseThrow().document());
        var result = Verification.verify(files.read(publicDocument), published);
        var recomputation = switch (result) {
            case VerificationResult.Valid ignored -> new Draws.Recomputation(now, by, true, null, null);
            case VerificationResult.Fault(var kind, String where, String ignored) ->
                new Draws.Recomputation(now, by, false, kind.name().toLowerCase(Locale.ROOT), where);
        };
        draws.insertRecomputation(plan, recomputation);
        return recomputation;
    }
}
