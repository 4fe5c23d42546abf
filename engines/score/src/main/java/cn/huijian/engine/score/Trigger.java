package cn.huijian.engine.score;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a rule applies. */
public sealed interface Trigger {

    /** Once for each fact of the type in the window that meets all conditions. */
    record EachFact(String type, Window window, List<Condition> where) implements Trigger {
        public EachFact {
            where = List.copyOf(where);
        }
    }

    /** Once, when the number of such facts is at least {@code from} and below {@code below} (if given). */
    record CountOf(String type, Window window, List<Condition> where, long from, Optional<Long> below)
            implements Trigger {
        public CountOf {
            where = List.copyOf(where);
        }
    }

    /** Once, when the register meets all conditions. */
    record OnRegister(List<Condition> where) implements Trigger {
        public OnRegister {
            where = List.copyOf(where);
        }
    }

    /**
     * Once, when the last report that was due is missing, or came late. A report on year y is due after {@code dueBy} of
     * year y + 1, from firms established by the end of year y (信息公示条例 §8).
     */
    record ReportDue(String type, String yearKey, String lateKey, MonthDay dueBy, State state) implements Trigger {
        /** What is asked. */
        public enum State {
            MISSING,
            LATE
        }

        /** The last year whose report is overdue when missing, if the firm existed then. */
        Optional<Integer> lastDueYear(LocalDate established, LocalDate asOf) {
            boolean past = MonthDay.from(asOf).isAfter(dueBy);
            int year = asOf.getYear() - (past ? 1 : 2);
            return established.getYear() <= year ? Optional.of(year) : Optional.empty();
        }
    }

    /** The fact types and their attributes that it reads. */
    default Map<String, Set<String>> facts() {
        return switch (this) {
            case EachFact(String type, var window, List<Condition> where) -> Map.of(type, keys(where));
            case CountOf(String type, var window, List<Condition> where, var from, var below) ->
                Map.of(type, keys(where));
            case OnRegister register -> Map.of();
            case ReportDue report -> Map.of(report.type, Set.of(report.yearKey, report.lateKey));
        };
    }

    /** The register attributes that it reads. */
    default Set<String> register() {
        return switch (this) {
            case OnRegister(List<Condition> where) -> keys(where);
            case ReportDue report -> Set.of(RegisterInput.ESTABLISHED);
            case EachFact each -> Set.of();
            case CountOf count -> Set.of();
        };
    }

    private static Set<String> keys(List<Condition> where) {
        Set<String> keys = new HashSet<>();
        where.forEach(condition -> keys.addAll(condition.keys()));
        return keys;
    }
}
