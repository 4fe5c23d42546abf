package cn.huijian.inspection.store;

import cn.huijian.access.Inspectors;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.creditrisk.Grades;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.engine.draw.Entrant;
import cn.huijian.engine.draw.Fraction;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.model.Eligibility;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the pool of a plan: every firm in scope with its grade, its stratum, and the reason if it is kept out. */
@Component
class RosterBuilding {
    private static final int CHUNK = 2000;

    private final Entities entities;
    private final Grades grades;
    private final Dossier dossier;
    private final EarlierDraws earlier;

    RosterBuilding(Entities entities, Grades grades, Dossier dossier, EarlierDraws earlier) {
        this.entities = entities;
        this.grades = grades;
        this.dossier = dossier;
        this.earlier = earlier;
    }

    /** One firm of the pool. {@code industry} is the section letter of GB/T 4754, or empty. */
    record Entry(
            EntityId entity,
            String code,
            String name,
            CreditGrade grade,
            String industry,
            Eligibility.@Nullable Exclusion exclusion) {

        Entrant entrant(InspectionParameters parameters, String speciality, List<Entrant.Recusal> recusals) {
            return new Entrant(
                    code,
                    name,
                    List.of(grade.name(), industry.isEmpty() ? "-" : industry),
                    Fraction.of(parameters.weight(grade)),
                    speciality,
                    recusals);
        }
    }

    List<Entry> gather(Plan plan, InspectionParameters parameters, Instant now) {
        var scope = plan.terms().scope();
        var filter = new Entities.PoolFilter(scope.units(), scope.kinds(), scope.industryPrefixes(), scope.statuses());
        var eligibility = new Eligibility(parameters.caps(), plan.terms().capExemption() == null, Zone.dayOf(now));
        List<Entry> entries = new ArrayList<>();
        try (var pool = entities.stream(filter)) {
            pool.filter(entity -> Eligibility.inPool(entity.status()))
                    .gather(Gatherers.windowFixed(CHUNK))
                    .forEach(chunk -> entries.addAll(judge(plan, chunk, eligibility, now)));
        }
        return entries;
    }

    private List<Entry> judge(Plan plan, List<BusinessEntity> chunk, Eligibility eligibility, Instant now) {
        List<EntityId> ids = chunk.stream().map(BusinessEntity::id).toList();
        Map<EntityId, CreditGrade> inForce = grades.inForce(ids);
        Map<EntityId, List<LocalDate>> inspected = inspected(ids, now);
        Map<EntityId, String> full =
                earlier.itemCapsReached(plan, ids, Zone.dayOf(now).getYear());
        return chunk.stream()
                .map(entity -> {
                    CreditGrade grade = inForce.getOrDefault(entity.id(), CreditGrade.UNRATED);
                    var firm = new Eligibility.Firm(
                            entity.status(),
                            grade,
                            inspected.getOrDefault(entity.id(), List.of()),
                            full.getOrDefault(entity.id(), ""));
                    return new Entry(
                            entity.id(),
                            code(entity),
                            entity.name(),
                            grade,
                            section(entity.industry()),
                            eligibility.exclusion(firm).orElse(null));
                })
                .toList();
    }

    /** Days of random inspections: results in the dossier that came from a plan, and tasks of ours without a result yet. */
    private Map<EntityId, List<LocalDate>> inspected(List<EntityId> ids, Instant now) {
        Map<EntityId, List<LocalDate>> days = new HashMap<>(earlier.withoutResult(ids));
        dossier.listAll(ids, KnownAt.now(now), Set.of("inspection-result")).forEach((entity, facts) -> {
            var known = facts.stream().filter(RosterBuilding::random).map(Fact::validFrom);
            days.merge(entity, known.toList(), (one, other) -> {
                var both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
        });
        return days;
    }

    private static boolean random(Fact fact) {
        return !fact.attributes().path("planNumber").asString("").isEmpty()
                && !fact.attributes().path("inspectionKind").asString("").equals("整改复查");
    }

    static String code(BusinessEntity entity) {
        String uscc = entity.uscc();
        return uscc == null ? "L" + entity.id() : uscc;
    }

    private static String section(@Nullable String industry) {
        if (industry == null || industry.isBlank()) {
            return "";
        }
        try {
            return String.valueOf(IndustryCode.parse(industry).section());
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    /** Officers who must keep away, by code of the firm, each officer once with all grounds. */
    static Map<String, List<Entrant.Recusal>> recusals(List<Inspectors.Inspector> officers) {
        Map<String, Map<String, Set<String>>> grounds = new HashMap<>();
        for (var officer : officers) {
            for (var conflict : officer.conflicts()) {
                grounds.computeIfAbsent(conflict.uscc(), any -> new HashMap<>())
                        .computeIfAbsent(officer.certificate(), any -> new TreeSet<>())
                        .add(conflict.ground());
            }
        }
        return grounds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        firm -> firm.getValue().entrySet().stream()
                                .map(one -> new Entrant.Recusal(one.getKey(), String.join("、", one.getValue())))
                                .toList()));
    }
}
