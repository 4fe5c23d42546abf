package cn.huijian.engine.score;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Which facts count on a day; a fact that begins after that day never does. */
public sealed interface Window {

    /** All facts so far. */
    record Ever() implements Window {}

    /** Facts that began less than this long ago: {@code validFrom > asOf − period}. */
    record Within(Period period) implements Window {}

    /** Facts that still hold: {@code asOf < validTo}, or no validTo. */
    record InForce() implements Window {}

    /** Facts that held once: {@code validTo ≤ asOf}. */
    record Ended() implements Window {}

    default boolean holds(FactInput fact, LocalDate asOf) {
        if (!fact.startedBy(asOf)) {
            return false;
        }
        return switch (this) {
            case Ever() -> true;
            case Within(Period period) -> fact.validFrom().isAfter(asOf.minus(period));
            case InForce() -> !fact.endedBy(asOf);
            case Ended() -> fact.endedBy(asOf);
        };
    }

    /** The day from which a fact's decay is counted: its end when it has ended, otherwise its beginning. */
    default LocalDate since(FactInput fact) {
        LocalDate end = fact.validTo();
        return this instanceof Ended && end != null ? end : fact.validFrom();
    }

    /** The first day on which the fact no longer counts by mere lapse of time. */
    default Optional<LocalDate> leaves(FactInput fact) {
        if (!(this instanceof Within(Period period))) {
            return Optional.empty();
        }
        LocalDate day = fact.validFrom().plus(period);
        while (fact.validFrom().isAfter(day.minus(period))) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }
}
