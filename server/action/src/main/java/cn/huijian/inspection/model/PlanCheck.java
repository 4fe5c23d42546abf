package cn.huijian.inspection.model;

import cn.huijian.inspection.PlanTerms;
import cn.huijian.inspection.SeedTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the terms of a plan, in one Chinese sentence for the drafter. */
public final class PlanCheck {
    /** Forms in which a public value may be written, as the draw engine names them. */
    static final Set<String> FORMS = Set.of("ssq/1", "digits/1", "hex/1");

    private PlanCheck() {}

    /**
     * The first thing that is wrong, if any.
     *
     * @param floor legal floor of the share drawn
     * @param sections units that are sections (科室) of this bureau
     */
    public static Optional<String> fault(
            PlanTerms terms, BigDecimal floor, Set<Integer> sections, Instant now, LocalDate today) {
        if (terms.name().isBlank() || terms.name().length() > 100) {
            return Optional.of("计划名称应为 1 至 100 个字。");
        }
        if (terms.items().isEmpty()
                || new HashSet<>(terms.items()).size() < terms.items().size()) {
            return Optional.of("请从抽查事项清单中选择至少一项，且不重复。");
        }
        if (terms.planned() != null && terms.planned() < 1) {
            return Optional.of("计划抽查户数应为正整数；只按比例抽取时请留空。");
        }
        BigDecimal ratio = terms.ratio();
        if (ratio != null && (ratio.compareTo(floor) < 0 || ratio.compareTo(BigDecimal.ONE) > 0)) {
            return Optional.of("抽查比例不得低于 " + percent(floor) + "，不得高于 100%。");
        }
        if (terms.visitTo().isBefore(terms.visitFrom()) || terms.visitTo().isBefore(today)) {
            return Optional.of("检查期间的最后一日应不早于第一日，也不早于今天。");
        }
        if (terms.capExemption() != null && terms.capExemption().isBlank()) {
            return Optional.of("不受频次上限限制时须登记理由。");
        }
        return seedFault(terms.seed(), sections, now);
    }

    private static Optional<String> seedFault(SeedTerms seed, Set<Integer> sections, Instant now) {
        return switch (seed) {
            case SeedTerms.PublicValue value -> publicValueFault(value, now);
            case SeedTerms.ThreeSections three -> sectionsFault(three.sections(), sections);
        };
    }

    private static Optional<String> publicValueFault(SeedTerms.PublicValue value, Instant now) {
        if (value.name().isBlank()) {
            return Optional.of("请写明公开随机源的名称和期次，例如“双色球第2026134期”。");
        }
        if (!FORMS.contains(value.form())) {
            return Optional.of("公开随机源的写法应为双色球（ssq/1）、数字（digits/1）或十六进制（hex/1）之一。");
        }
        if (!value.notBefore().truncatedTo(ChronoUnit.SECONDS).equals(value.notBefore())
                || !value.notBefore().isAfter(now)) {
            return Optional.of("公开随机源的产生时间应在将来，精确到秒：名录承诺公布之前它不得存在。");
        }
        return Optional.empty();
    }

    private static Optional<String> sectionsFault(List<Integer> named, Set<Integer> sections) {
        if (named.size() != 3 || new HashSet<>(named).size() != 3) {
            return Optional.of("三方随机数须由三个不同的科室各派一人，请选择三个不同的科室。");
        }
        if (!sections.containsAll(named)) {
            return Optional.of("三方随机数只能由本局的科室或监管所提供，请重新选择。");
        }
        return Optional.empty();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
