package cn.huijian.engine.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The feeds and register attributes without which triggers cannot be judged; worked out once for each scorecard.
 *
 * @param fields every field that they read, as {@link ScoreInput#unfit()} names them
 */
record Needs(List<String> feeds, List<String> register, List<String> fields) {

    static Needs of(Collection<Trigger> triggers) {
        TreeSet<String> feeds = new TreeSet<>();
        TreeSet<String> register = new TreeSet<>();
        TreeSet<String> fields = new TreeSet<>();
        for (Trigger trigger : triggers) {
            feeds.addAll(trigger.facts().keySet());
            register.addAll(trigger.register());
            trigger.facts().forEach((feed, keys) -> {
                // Every window asks when a fact began, and every fact whose it is.
                fields.add(feed + ".*");
                fields.add(feed + ".validFrom");
                keys.forEach(key -> fields.add(feed + "." + key));
            });
            trigger.register().forEach(key -> fields.add(ScoreInput.REGISTER + "." + key));
        }
        return new Needs(List.copyOf(feeds), List.copyOf(register), List.copyOf(fields));
    }

    /** By the number of the indicator or of the direct rule. */
    static Map<String, Needs> of(Scorecard scorecard) {
        Map<String, Needs> needs = new HashMap<>();
        for (Scorecard.Dimension dimension : scorecard.dimensions()) {
            for (Scorecard.Indicator indicator : dimension.indicators()) {
                needs.put(
                        indicator.number(),
                        of(indicator.rules().stream()
                                .map(Scorecard.PointRule::when)
                                .toList()));
            }
        }
        scorecard.directRules().forEach(rule -> needs.put(rule.number(), of(List.of(rule.when()))));
        return Map.copyOf(needs);
    }

    /** The fields among them that were judged unfit. */
    List<String> unfit(ScoreInput input) {
        return input.unfit().isEmpty()
                ? List.of()
                : fields.stream().filter(field -> input.unfit().contains(field)).toList();
    }

    /** Feeds and register attributes that were never received, feeds first; then fields judged unfit. */
    List<String> missing(ScoreInput input) {
        List<String> missing = new ArrayList<>();
        for (String feed : feeds) {
            if (!input.feeds().contains(feed)) {
                missing.add(feed);
            }
        }
        for (String key : register) {
            if (!input.register().attributes().containsKey(key)) {
                missing.add(key);
            }
        }
        missing.addAll(unfit(input));
        return missing;
    }
}
