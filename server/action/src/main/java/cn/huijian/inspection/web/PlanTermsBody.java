package cn.huijian.inspection.web;

import cn.huijian.inspection.PlanScope;
import cn.huijian.inspection.PlanTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the drafter decides; sent to create and to edit, and given back with the plan. */
record PlanTermsBody(
        @Schema(example = "2026 年度食品经营定向抽查（第 4 批）") String name,
        PlanTerms.Orientation orientation,
        PlanTerms.Emphasis emphasis,
        PlanTerms.Organisation organisation,
        List<String> items,
        PlanScope scope,
        @Nullable Integer planned,
        @Schema(example = "0.03") @Nullable BigDecimal ratio,
        SeedBody seed,
        String checklist,
        LocalDate visitFrom,
        LocalDate visitTo,
        @Nullable String capExemption) {

    static PlanTermsBody of(PlanTerms terms) {
        return new PlanTermsBody(
                terms.name(),
                terms.orientation(),
                terms.emphasis(),
                terms.organisation(),
                terms.items(),
                terms.scope(),
                terms.planned(),
                terms.ratio(),
                SeedBody.of(terms.seed()),
                terms.checklist(),
                terms.visitFrom(),
                terms.visitTo(),
                terms.capExemption());
    }

    PlanTerms terms() {
        return new PlanTerms(
                name,
                orientation,
                emphasis,
                organisation,
                items,
                scope,
                planned,
                ratio,
                seed.terms(),
                checklist,
                visitFrom,
                visitTo,
                capExemption);
    }
}
