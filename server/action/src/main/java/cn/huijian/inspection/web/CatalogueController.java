package cn.huijian.inspection.web;

import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.inspection.store.InspectionKnowledge;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection")
@PreAuthorize("hasAuthority('inspection.read')")
@Tag(name = "inspection", description = "双随机、一公开")
class CatalogueController {
    private final Knowledge knowledge;
    private final InspectionKnowledge inspection;
    private final Units units;
    private final Clock clock;

    CatalogueController(Knowledge knowledge, InspectionKnowledge inspection, Units units, Clock clock) {
        this.knowledge = knowledge;
        this.inspection = inspection;
        this.units = units;
        this.clock = clock;
    }

    /** What a drafter may choose from, in the versions in force today. */
    record PlanOptionsBody(
            List<ItemBody> items,
            List<ChecklistOptionBody> checklists,
            List<PlanBody.UnitBody> sections,
            List<PlanBody.UnitBody> stations,
            List<String> capExemptions,
            String minimumRatio,
            String parametersVersion) {}

    /** An inspection item with the checklist that belongs to it. */
    record ItemBody(String id, String name, String category, String content, String basis, String checklist) {}

    /** A checklist. */
    record ChecklistOptionBody(String id, String title) {}

    @GetMapping("/plan-options")
    @Operation(summary = "拟订计划时可选的事项、检查表、科室和监管所")
    PlanOptionsBody options() {
        LocalDate today = Zone.dayOf(clock.instant());
        KnowledgeItem parameters = knowledge.get("parameters", "inspection", today);
        List<String> exemptions = new ArrayList<>();
        parameters.body().path("cap_exemptions").forEach(one -> exemptions.add(one.asString()));
        return new PlanOptionsBody(
                knowledge.list("inspection-items", today).stream()
                        .map(CatalogueController::item)
                        .toList(),
                knowledge.list("checklists", today).stream()
                        .map(list -> new ChecklistOptionBody(
                                list.id(), list.body().path("title").asString(list.id())))
                        .toList(),
                units(Unit.Kind.SECTION),
                units(Unit.Kind.STATION),
                exemptions,
                parameters.body().path("minimum_ratio").asString(),
                parameters.version());
    }

    @GetMapping("/result-codes")
    @Operation(summary = "现行的检查结果代码和后续动作")
    List<ResultCodeBody> resultCodes() {
        return inspection.resultCodes(Zone.dayOf(clock.instant())).values().stream()
                .map(ResultCodeBody::of)
                .toList();
    }

    private static ItemBody item(KnowledgeItem item) {
        return new ItemBody(
                item.id(),
                item.body().path("name").asString(item.id()),
                item.body().path("category").asString(""),
                item.body().path("content").asString(""),
                item.source(),
                item.body().path("checklist").asString(""));
    }

    private List<PlanBody.UnitBody> units(Unit.Kind kind) {
        return units.list().stream()
                .filter(unit -> unit.kind() == kind)
                .map(unit -> new PlanBody.UnitBody(unit.id().value(), unit.name()))
                .toList();
    }
}
