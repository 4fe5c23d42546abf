package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanNumber;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.PlanTerms;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.inspection.model.PlanCheck;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks the terms of a plan and puts with them the versions of law and policy in force that day. */
@Component
class PlanDrafting {
    private final Knowledge knowledge;
    private final Units units;

    PlanDrafting(Knowledge knowledge, Units units) {
        this.knowledge = knowledge;
        this.units = units;
    }

    Optional<String> fault(PlanTerms terms, Instant now) {
        LocalDate today = Zone.dayOf(now);
        Set<Integer> sections = units.list().stream()
                .filter(unit -> unit.kind() != Unit.Kind.BUREAU)
                .map(unit -> unit.id().value())
                .collect(Collectors.toSet());
        var floor = InspectionParameters.of(parameters(today).body()).minimumRatio();
        return PlanCheck.fault(terms, floor, sections, now, today)
                .or(() -> unknown("inspection-items", "抽查事项", terms.items(), today))
                .or(() -> unknown("checklists", "检查表", Set.of(terms.checklist()), today));
    }

    private Optional<String> unknown(String kind, String word, Iterable<String> ids, LocalDate on) {
        Set<String> known =
                knowledge.list(kind, on).stream().map(KnowledgeItem::id).collect(Collectors.toSet());
        for (String id : ids) {
            if (!known.contains(id)) {
                return Optional.of("没有名为“" + id + "”的" + word + "，请从清单中选择。");
            }
        }
        return Optional.empty();
    }

    Plan draft(PlanId id, PlanNumber number, PlanTerms terms, Staff by, Instant now) {
        LocalDate today = Zone.dayOf(now);
        KnowledgeItem parameters = parameters(today);
        return new Plan(
                id,
                number,
                terms,
                terms.items().stream()
                        .map(item -> item(knowledge.get("inspection-items", item, today)))
                        .toList(),
                parameters.body(),
                parameters.version(),
                knowledge.get("checklists", terms.checklist(), today).version(),
                PlanState.PLAN,
                1,
                by.unit(),
                PlanDesk.bureauOf(units, by.unit()),
                new Plan.Signature(by.account(), by.name(), now),
                null);
    }

    private KnowledgeItem parameters(LocalDate on) {
        return knowledge.get("parameters", "inspection", on);
    }

    private static Plan.Item item(KnowledgeItem item) {
        // A general item is drawn once a year at most (DR-5); the others as often as their own cap says (DR-4).
        boolean general = item.body().path("category").asString("").equals("一般");
        return new Plan.Item(
                item.id(),
                item.body().path("name").asString(),
                item.source(),
                item.version(),
                general ? 1 : item.body().path("yearly_cap").asInt(0),
                item.body().path("speciality").asString(""),
                item.body().path("recheck_deadline").asString(""));
    }
}
