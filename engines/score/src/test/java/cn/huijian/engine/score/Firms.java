package cn.huijian.engine.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds invented firms: everything received and nothing against them, unless said otherwise. */
final class Firms {
    static final LocalDate AS_OF = LocalDate.parse("2026-11-20");
    static final Set<String> ALL_FEEDS = Set.of(
            "registration-change",
            "licence",
            "annual-report",
            "administrative-penalty",
            "inspection-result",
            "sampling-result",
            "complaint",
            "abnormal-listing",
            "serious-violation-listing",
            "tax-arrears",
            "dishonest-debtor",
            "equity-freeze",
            "related-person",
            "relation-summary",
            "safety-accident");

    private LocalDate asOf = AS_OF;
    private final TreeMap<String, FactValue> register = new TreeMap<>();
    private final TreeSet<String> feeds = new TreeSet<>(ALL_FEEDS);
    private final List<FactInput> facts = new ArrayList<>();

    private Firms() {}

    /** Established long ago, ordinary in every way, last report filed on time: only CR-11-4 applies. */
    static Firms spotless() {
        return bare().register("established", FactValue.of(LocalDate.parse("2010-05-16")))
                .register("capital", FactValue.of(100_000_000L))
                .register("status", FactValue.of("存续"))
                .register("industryCode", FactValue.of("6420"))
                .register("premisesType", FactValue.of("普通"))
                .fact(
                        "AR",
                        "annual-report",
                        "2026-05-11",
                        null,
                        Map.of("reportYear", FactValue.of(2025), "overdue", FactValue.of(false)));
    }

    static Firms bare() {
        return new Firms();
    }

    Firms asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Firms register(String key, FactValue value) {
        register.put(key, value);
        return this;
    }

    Firms feed(String type) {
        feeds.add(type);
        return this;
    }

    Firms without(String... names) {
        for (String name : names) {
            feeds.remove(name);
            register.remove(name);
            facts.removeIf(fact -> fact.type().equals(name));
        }
        return this;
    }

    Firms fact(String id, String type, String from, @Nullable String to, Map<String, FactValue> attributes) {
        facts.add(FactInput.of(id, type, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), attributes));
        return this;
    }

    Firms fact(FactInput fact) {
        facts.add(fact);
        return this;
    }

    ScoreInput input() {
        return ScoreInput.of("E-1", asOf, RegisterInput.of(register), feeds, facts);
    }

    Explanation score() {
        return Scoring.of(Cards.SHIPPED).score(input());
    }
}
