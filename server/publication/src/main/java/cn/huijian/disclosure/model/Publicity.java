package cn.huijian.disclosure.model;

import cn.huijian.dossier.Fact;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a rule of publicity to a fact. Pure. */
public final class Publicity {
    private Publicity() {}

    /**
     * For how long a fact is public.
     *
     * @param until last public day, {@code null} for as long as the fact holds
     */
    public record Term(@Nullable LocalDate until) {
        /** Whether the public may see it on a day. */
        public boolean covers(LocalDate day) {
            return until == null || !until.isBefore(day);
        }
    }

    /** The term of a fact's publicity; nothing if it is never public or does not stand. */
    public static Optional<Term> term(PublicityRule rule, Fact fact) {
        if (fact.standing() != Fact.Standing.STANDS) {
            return Optional.empty();
        }
        return rule.periods().stream()
                .filter(period -> period.matches(fact.attributes()))
                .findFirst()
                .filter(period -> period.months() != 0)
                .map(period -> new Term(lastDay(fact, period.months())));
    }

    /** The short word beside a record, for example 已责令改正; empty if the rule names none. */
    public static String state(PublicityRule rule, Fact fact) {
        if (rule.stateOf() == null) {
            return "";
        }
        String value = fact.attributes().path(rule.stateOf()).asString("");
        return rule.stateWords().getOrDefault(value, value);
    }

    private static @Nullable LocalDate lastDay(Fact fact, int months) {
        if (months > 0) {
            return fact.validFrom().plusMonths(months);
        }
        return fact.validTo() == null ? null : fact.validTo().minusDays(1);
    }
}
