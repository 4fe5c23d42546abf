package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import cn.huijian.engine.canon.TaggedDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a score is computed from; nothing else is looked at.
 *
 * @param entity the firm, by any id
 * @param asOf the day for which is scored
 * @param register what the register says
 * @param feeds fact types ever received for the bureau, even without a row for this firm; a feed not named is unknown
 * @param facts as known at the time; the order does not matter
 */
public record ScoreInput(
        String entity, LocalDate asOf, RegisterInput register, SortedSet<String> feeds, List<FactInput> facts) {
    private static final TaggedDigest DIGEST = TaggedDigest.of("huijian-score/1", "input");

    public ScoreInput {
        TreeSet<String> received = new TreeSet<>(feeds);
        facts.forEach(fact -> received.add(fact.type()));
        feeds = Collections.unmodifiableSortedSet(received);
        facts = facts.stream().sorted(Comparator.comparing(FactInput::factId)).toList();
        for (int i = 1; i < facts.size(); i++) {
            if (facts.get(i).factId().equals(facts.get(i - 1).factId())) {
                throw new IllegalArgumentException(
                        "fact given twice: " + facts.get(i).factId());
            }
        }
    }

    public static ScoreInput of(
            String entity,
            LocalDate asOf,
            RegisterInput register,
            Collection<String> feeds,
            Collection<FactInput> facts) {
        return new ScoreInput(entity, asOf, register, new TreeSet<>(feeds), List.copyOf(facts));
    }

    /** The canonical bytes that are stored with a result. */
    public byte[] toBytes() {
        return Json.fields(Map.of(
                        "asOf", Json.of(asOf.toString()),
                        "entity", Json.of(entity),
                        "facts",
                                Json.items(facts.stream().map(FactInput::toJson).toList()),
                        "feeds", Json.texts(feeds),
                        "register", FactInput.attributes(register.attributes())))
                .toBytes();
    }

    public static ScoreInput parse(byte[] stored) throws MalformedJson {
        Member root = Member.root(Json.parse(stored)).exactly("asOf", "entity", "facts", "feeds", "register");
        List<FactInput> facts = new ArrayList<>();
        for (Member fact : root.items("facts")) {
            facts.add(FactInput.read(fact));
        }
        return new ScoreInput(
                root.text("entity"),
                Days.read(root, "asOf"),
                new RegisterInput(FactInput.readAttributes(root.get("register"))),
                new TreeSet<>(root.texts("feeds")),
                facts);
    }

    /** SM3 over the canonical bytes, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(DIGEST.of(toBytes()));
    }
}
