package cn.huijian.inspection.store;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Units;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.engine.draw.Allocation;
import cn.huijian.engine.draw.DrawInput;
import cn.huijian.engine.draw.Entrant;
import cn.huijian.engine.draw.Exclusion;
import cn.huijian.engine.draw.Fraction;
import cn.huijian.engine.draw.FreezeOutcome;
import cn.huijian.engine.draw.Freezing;
import cn.huijian.engine.draw.Frozen;
import cn.huijian.engine.draw.Officer;
import cn.huijian.engine.draw.OfficerRule;
import cn.huijian.engine.draw.PublicForm;
import cn.huijian.engine.draw.RoundPlan;
import cn.huijian.engine.draw.RoundSecret;
import cn.huijian.engine.draw.SeedPlan;
import cn.huijian.entity.Industries;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.SeedTerms;
import cn.huijian.inspection.Workload;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pool, the officers and the rules of a plan together and freezes them with the engine. */
@Component
class RosterFreezing {
    private final RosterBuilding building;
    private final SeedRows seeds;
    private final Inspectors inspectors;
    private final Workload workload;
    private final Units units;
    private final Industries industries;
    private final SecureRandom random = new SecureRandom();

    RosterFreezing(
            RosterBuilding building,
            SeedRows seeds,
            Inspectors inspectors,
            Workload workload,
            Units units,
            Industries industries) {
        this.building = building;
        this.seeds = seeds;
        this.inspectors = inspectors;
        this.workload = workload;
        this.units = units;
        this.industries = industries;
    }

    /** A frozen round with the input it came from. */
    record Round(Frozen frozen, DrawInput input, List<RosterBuilding.Entry> entries) {
        /** Label of the stratum into which an eligible firm falls; small strata were merged by grade. */
        String label(RosterBuilding.Entry entry) {
            String merged = "";
            for (Allocation.Row row : frozen.allocation()) {
                List<String> key = row.candidate().key();
                if (key.getFirst().equals(entry.grade().name())) {
                    if (key.size() == 1) {
                        merged = row.candidate().label();
                    } else if (key.get(1).equals(entry.industry().isEmpty() ? "-" : entry.industry())) {
                        return row.candidate().label();
                    }
                }
            }
            return merged;
        }
    }

    Outcome<Round> freeze(Plan plan, Instant now) {
        InspectionParameters parameters = InspectionParameters.of(plan.parameters());
        List<Inspectors.Inspector> officers = officers(plan, Zone.dayOf(now));
        if (officers.size() < 2) {
            return Outcome.refused("inspection.too-few-officers", "执法检查人员名录库中，执法证在检查期间一直有效的人员不足两名，不能抽取。请先更新名录库。");
        }
        String speciality = speciality(plan);
        if (parameters.specialist()
                && !speciality.isEmpty()
                && officers.stream().noneMatch(officer -> officer.specialities().contains(speciality))) {
            return Outcome.refused(
                    "inspection.no-specialist", "执法检查人员名录库中没有专业标签为“" + speciality + "”的人员，每组至少一名专业匹配，不能抽取。");
        }
        List<RosterBuilding.Entry> entries = building.gather(plan, parameters, now);
        DrawInput input = input(plan, parameters, entries, officers, now);
        return switch (Freezing.freeze(input)) {
            case FreezeOutcome.Done(Frozen frozen) -> Outcome.done(new Round(frozen, input, entries));
            case FreezeOutcome.Refused(var problems) -> Outcome.refused("inspection.cannot-freeze", sentence(problems));
        };
    }

    private DrawInput input(
            Plan plan,
            InspectionParameters parameters,
            List<RosterBuilding.Entry> entries,
            List<Inspectors.Inspector> officers,
            Instant now) {
        Map<String, List<Entrant.Recusal>> recusals = RosterBuilding.recusals(officers);
        var loads = workload.of(Zone.dayOf(now));
        var ratio = plan.terms().ratio();
        Integer planned = plan.terms().planned();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new DrawInput(
                new RoundPlan(
                        plan.number().toString(),
                        plan.terms().name(),
                        planned == null ? 0 : planned,
                        Fraction.of(ratio == null ? parameters.minimumRatio() : ratio),
                        Map.of(),
                        parameters.smallestStratum(),
                        new OfficerRule(parameters.loadBand(), parameters.loadPerTarget(), parameters.specialist()),
                        now),
                entries.stream()
                        .filter(entry -> entry.exclusion() == null)
                        .map(entry -> entry.entrant(
                                parameters, speciality(plan), recusals.getOrDefault(entry.code(), List.of())))
                        .toList(),
                entries.stream().flatMap(entry -> excluded(entry).stream()).toList(),
                officers.stream()
                        .map(officer -> Officer.of(
                                officer.certificate(),
                                officer.name(),
                                units.get(officer.unit()).name(),
                                officer.specialities(),
                                loads.getOrDefault(officer.account(), Workload.Load.NONE)
                                        .recent()))
                        .toList(),
                seedPlan(plan),
                RoundSecret.of(secret));
    }

    private static List<Exclusion> excluded(RosterBuilding.Entry entry) {
        var exclusion = entry.exclusion();
        return exclusion == null ? List.of() : List.of(new Exclusion(entry.code(), entry.name(), exclusion.words()));
    }

    /** Officers whose certificate is valid through all days of the visits. */
    private List<Inspectors.Inspector> officers(Plan plan, LocalDate today) {
        return inspectors.list(today).stream()
                .filter(officer -> !plan.terms().visitTo().isAfter(officer.certificateValidTo()))
                .toList();
    }

    /** What one of the two must be qualified for: the first of the plan's items that asks for something. */
    private static String speciality(Plan plan) {
        return plan.items().stream()
                .map(Plan.Item::speciality)
                .filter(asked -> !asked.isEmpty())
                .findFirst()
                .orElse("");
    }

    private SeedPlan seedPlan(Plan plan) {
        return switch (plan.terms().seed()) {
            case SeedTerms.PublicValue(String name, String form, Instant notBefore) ->
                new SeedPlan.PublicValue(name, form(form), notBefore);
            case SeedTerms.ThreeSections(List<Integer> sections) -> seeds.seedPlan(plan.id(), sections);
        };
    }

    private static PublicForm form(String code) {
        return Arrays.stream(PublicForm.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(List<FreezeOutcome.Problem> problems) {
        return problems.stream().map(RosterFreezing::words).collect(Collectors.joining("；")) + "。名录没有固定。";
    }

    private static String words(FreezeOutcome.Problem problem) {
        return switch (problem.kind()) {
            case NO_ENTRANTS -> "范围内没有可以抽取的对象";
            case CODE_TWICE -> "代码 " + problem.concerns() + " 在名录中出现两次";
            case CERTIFICATE_TWICE -> "执法证 " + problem.concerns() + " 在人员名录库中出现两次";
            case RECUSAL_OF_UNKNOWN_OFFICER, RECUSAL_TWICE -> "对象 " + problem.concerns() + " 的回避登记有误";
            case NOT_THREE_ACCOUNTS, ACCOUNT_TWICE, SECTION_TWICE -> "三方随机数须由三个不同科室的三个人提供";
            case SEED_NOT_LATER_THAN_COMMITMENT -> "公开随机源“" + problem.concerns() + "”的时间不晚于名录承诺，须改用其后的一期";
            case LABEL_CLASH -> "分层代号偶然重复，请再固定一次";
        };
    }

    /** The strata as the staff sees them; what was excluded from a stratum without eligible firms gets a line of its own. */
    List<DrawProof.Stratum> strata(Round round, InspectionParameters parameters) {
        Map<String, Map<DrawProof.Member, Integer>> members = new TreeMap<>();
        Map<String, Integer> excluded = new TreeMap<>();
        for (RosterBuilding.Entry entry : round.entries()) {
            String label = round.label(entry);
            String key = label.isEmpty() ? "–" + entry.grade() + entry.industry() : label;
            members.computeIfAbsent(key, any -> new LinkedHashMap<>()).merge(member(entry), 1, Integer::sum);
            excluded.merge(key, entry.exclusion() == null ? 0 : 1, Integer::sum);
        }
        Map<String, Allocation.Row> rows = round.frozen().allocation().stream()
                .collect(Collectors.toMap(row -> row.candidate().label(), row -> row));
        return members.keySet().stream()
                .map(label -> stratum(
                        label,
                        List.copyOf(members.getOrDefault(label, Map.of()).keySet()),
                        excluded.getOrDefault(label, 0),
                        rows.get(label),
                        parameters))
                .sorted(Comparator.comparing(
                        stratum -> stratum.members().getFirst().industry()
                                + stratum.members().getFirst().grade()))
                .toList();
    }

    private DrawProof.Stratum stratum(
            String label,
            List<DrawProof.Member> members,
            int excluded,
            Allocation.@Nullable Row row,
            InspectionParameters parameters) {
        int eligible = row == null ? 0 : (int) row.candidate().size();
        var weight = parameters.weight(CreditGrade.valueOf(members.getFirst().grade()));
        return new DrawProof.Stratum(
                label,
                members,
                eligible + excluded,
                excluded,
                eligible,
                weight.toPlainString(),
                row == null ? "0.00" : decimal(row.share()),
                row == null ? 0 : (int) row.quota());
    }

    private static String decimal(Fraction share) {
        return new BigDecimal(share.numerator())
                .divide(new BigDecimal(share.denominator()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private DrawProof.Member member(RosterBuilding.Entry entry) {
        return new DrawProof.Member(
                entry.grade().name(), entry.grade().word(), entry.industry(), industry(entry.industry()));
    }

    private String industry(String section) {
        return section.isEmpty()
                ? "行业未知"
                : industries.section(section.charAt(0)).orElse(section);
    }
}
