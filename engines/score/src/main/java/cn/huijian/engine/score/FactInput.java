package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fact about the firm, as known.
 *
 * @param factId by which the explanation names it
 * @param type fact type, e.g. {@code administrative-penalty}
 * @param validFrom first day on which it holds; the day of the event
 * @param validTo first day on which it no longer holds, {@code null} while it lasts or when it is a mere event
 * @param attributes typed values; an attribute not given is absent
 */
public record FactInput(
        String factId,
        String type,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        SortedMap<String, FactValue> attributes) {
    public FactInput {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public static FactInput of(
            String factId,
            String type,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<String, FactValue> attributes) {
        return new FactInput(factId, type, validFrom, validTo, new TreeMap<>(attributes));
    }

    boolean startedBy(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    boolean endedBy(LocalDate day) {
        return validTo != null && !validTo.isAfter(day);
    }

    Json toJson() {
        Map<String, Json> members = new HashMap<>();
        members.put("attributes", attributes(attributes));
        members.put("factId", Json.of(factId));
        members.put("type", Json.of(type));
        members.put("validFrom", Json.of(validFrom.toString()));
        if (validTo != null) {
            members.put("validTo", Json.of(validTo.toString()));
        }
        return Json.fields(members);
    }

    static FactInput read(Member member) throws MalformedJson {
        Optional<Member> to = member.find("validTo");
        return new FactInput(
                member.text("factId"),
                member.text("type"),
                Days.read(member, "validFrom"),
                to.isPresent() ? Days.read(member, "validTo") : null,
                readAttributes(member.get("attributes")));
    }

    static Json attributes(Map<String, FactValue> attributes) {
        TreeMap<String, Json> values = new TreeMap<>();
        attributes.forEach((key, value) -> values.put(key, value.toJson()));
        return Json.fields(values);
    }

    static SortedMap<String, FactValue> readAttributes(Member member) throws MalformedJson {
        TreeMap<String, FactValue> values = new TreeMap<>();
        for (String key : member.names()) {
            values.put(key, FactValue.read(member.get(key)));
        }
        return values;
    }
}
