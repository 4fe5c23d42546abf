package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A rule applied once: to a fact, to several counted together, or to the register. */
record Hit(
        Scorecard.PointRule rule,
        List<String> factIds,
        Optional<LocalDate> since,
        BigDecimal decay,
        BigDecimal value,
        Optional<LocalDate> leavesOn) {

    /** Greatest value first; the rest makes the order the same for the same facts. */
    static final Comparator<Hit> GREATEST_FIRST = Comparator.comparing(Hit::value)
            .reversed()
            .thenComparing(hit -> hit.rule.number())
            .thenComparing(hit -> String.join(",", hit.factIds));
}
