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
import java.util.HashMap;
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
 * @param unfit fields whose data was judged unfit: {@code feed.attribute}, {@code feed.validFrom} for the day of the event, {@code feed.*} for all
 *     of a feed, {@code register.attribute}. What reads one of them is unknown, whatever the facts say, and no direct rule fires by it.
 */
public record ScoreInput(
        String entity,
        LocalDate asOf,
        RegisterInput register,
        SortedSet<String> feeds,
        List<FactInput> facts,
        SortedSet<String> unfit) {
    /** How unfit attributes of the register are named before the point. */
    public static final String REGISTER = "register";

    private static final TaggedDigest DIGEST = TaggedDigest.of("huijian-score/1", "input");

    public ScoreInput {
        TreeSet<String> received = new TreeSet<>(feeds);
        facts.forEach(fact -> received.add(fact.type()));
        feeds = Collections.unmodifiableSortedSet(received);
        unfit = Collections.unmodifiableSortedSet(new TreeSet<>(unfit));
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
        return new ScoreInput(entity, asOf, register, new TreeSet<>(feeds), List.copyOf(facts), new TreeSet<>());
    }

    /** The same with these fields judged unfit. */
    public ScoreInput withUnfit(Collection<String> fields) {
        return new ScoreInput(entity, asOf, register, feeds, facts, new TreeSet<>(fields));
    }

    /** The canonical bytes that are stored with a result. */
    public byte[] toBytes() {
        Map<String, Json> members = new HashMap<>();
        members.put("asOf", Json.of(asOf.toString()));
        members.put("entity", Json.of(entity));
        members.put("facts", Json.items(facts.stream().map(FactInput::toJson).toList()));
        members.put("feeds", Json.texts(feeds));
        members.put("register", FactInput.attributes(register.attributes()));
        if (!unfit.isEmpty()) {
            // Left out where there is none, so that inputs kept before read and digest as they did.
            members.put("unfit", Json.texts(unfit));
        }
        return Json.fields(members).toBytes();
    }

    public static ScoreInput parse(byte[] stored) throws MalformedJson {
        Member root = Member.root(Json.parse(stored))
                .exactly(List.of("asOf", "entity", "facts", "feeds", "register"), List.of("unfit"));
        List<FactInput> facts = new ArrayList<>();
        for (Member fact : root.items("facts")) {
            facts.add(FactInput.read(fact));
        }
        return new ScoreInput(
                root.text("entity"),
                Days.read(root, "asOf"),
                new RegisterInput(FactInput.readAttributes(root.get("register"))),
                new TreeSet<>(root.texts("feeds")),
                facts,
                root.find("unfit").isPresent() ? new TreeSet<>(root.texts("unfit")) : new TreeSet<>());
    }

    /** SM3 over the canonical bytes, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(DIGEST.of(toBytes()));
    }
}
