package cn.huijian.engine.standard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and weights by which a trade is told: the body of a knowledge item {@code industry-terms}, dated and with source. */
public final class IndustryTerms {
    /** How a mention counts; see the comments in the file. */
    record Settings(
            double clauseDecay,
            double itemDecay,
            double goodsDecay,
            double goodsWeight,
            double nameWeight,
            double nameGoodsWeight,
            double doubt,
            double sure) {}

    /** Words of one kind with the 大类 each speaks for. */
    record Lexicon(Map<String, List<String>> divisions, Terms terms) {
        List<String> of(String term) {
            return divisions.getOrDefault(term, List.of());
        }
    }

    private static final Terms NOTHING = new Terms(List.of());

    final Settings settings;
    final Map<String, String> same;
    final List<String> ignore;
    final Terms conditions;
    final Terms factory;
    final Terms shop;
    private final Map<Act, Terms> acts = new EnumMap<>(Act.class);
    final Map<String, Act> actOf = new HashMap<>();
    final Terms anyAct;
    final Lexicon make;
    final Lexicon activity;
    final Lexicon name;
    private final Map<String, Double> weights = new HashMap<>();

    private IndustryTerms(Tree body) {
        Tree given = body.get("settings");
        settings = new Settings(
                given.get("clause_decay").number(),
                given.get("item_decay").number(),
                given.get("goods_decay").number(),
                given.get("goods_weight").number(),
                given.get("name_weight").number(),
                given.get("name_goods_weight").number(),
                given.get("doubt").number(),
                given.get("sure").number());
        same = new HashMap<>();
        body.get("same").entries().forEach((from, to) -> same.put(from, to.text()));
        ignore = body.words("ignore");
        conditions = new Terms(body.words("conditions"));
        factory = new Terms(body.words("factory"));
        shop = new Terms(body.words("shop"));
        body.get("acts").entries().forEach((kind, words) -> {
            Act act = Act.valueOf(kind.toUpperCase(Locale.ROOT));
            List<String> all = words.items().stream().map(Tree::text).toList();
            acts.put(act, new Terms(all));
            all.forEach(word -> actOf.put(word, act));
        });
        anyAct = new Terms(actOf.keySet());
        make = lexicon(body, "make");
        activity = lexicon(body, "do");
        name = lexicon(body, "name");
        body.get("weights").entries().forEach((term, weight) -> weights.put(term, weight.number()));
    }

    /**
     * Reads the body of the item as maps, lists, texts and numbers.
     *
     * @throws IllegalArgumentException if a key is missing or of another kind
     */
    public static IndustryTerms read(Map<String, ?> body) {
        return new IndustryTerms(new Tree("body", body));
    }

    /** Confidence from which a derived class is used; below it is only shown. */
    public double sure() {
        return settings.sure();
    }

    /** The words of an act; none if the file names none. */
    Terms acts(Act act) {
        return acts.getOrDefault(act, NOTHING);
    }

    double weight(String term) {
        return weights.getOrDefault(term, 1.0);
    }

    private static Lexicon lexicon(Tree body, String kind) {
        Map<String, List<String>> divisions = new HashMap<>();
        for (Tree division : body.get("divisions").items()) {
            String code = division.get("code").text();
            for (String word : division.words(kind)) {
                divisions.computeIfAbsent(word, w -> new ArrayList<>(1)).add(code);
            }
        }
        return new Lexicon(divisions, new Terms(divisions.keySet()));
    }
}
