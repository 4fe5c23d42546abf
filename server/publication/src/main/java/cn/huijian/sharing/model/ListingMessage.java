package cn.huijian.sharing.model;

import cn.huijian.engine.canon.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message kind 失信名单互认: who was put on the list of serious violations, who left it, what was retracted. Its canonical JSON is what is signed.
 *
 * @param number unique for the sender
 */
public record ListingMessage(String from, String to, String number, Instant issuedAt, List<Entry> entries) {
    public static final String KIND = "dishonesty-list-1";

    public ListingMessage {
        entries = List.copyOf(entries);
    }

    /**
     * One listing.
     *
     * @param record number of the listing at the sender, stable over its changes
     * @param until first day on which it no longer holds, {@code null} while it does
     * @param retracted the listing was a mistake
     */
    public record Entry(
            String record,
            String uscc,
            String name,
            String ground,
            String authority,
            LocalDate listedOn,
            @Nullable LocalDate until,
            boolean retracted) {
        /** What of it is news when it changes, as JSON: all but its number and the name, since a firm that is renamed is listed as before. */
        public String state() {
            Map<String, Json> fields = new LinkedHashMap<>(json(this));
            fields.remove("record");
            fields.remove("name");
            return new String(Json.fields(fields).toBytes(), StandardCharsets.UTF_8);
        }
    }

    public String toText() {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("kind", Json.of(KIND));
        fields.put("from", Json.of(from));
        fields.put("to", Json.of(to));
        fields.put("number", Json.of(number));
        fields.put("issuedAt", Json.of(issuedAt.toString()));
        fields.put(
                "entries",
                Json.items(
                        entries.stream().map(entry -> Json.fields(json(entry))).toList()));
        return new String(Json.fields(fields).toBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, Json> json(Entry entry) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("record", Json.of(entry.record()));
        fields.put("uscc", Json.of(entry.uscc()));
        fields.put("name", Json.of(entry.name()));
        fields.put("ground", Json.of(entry.ground()));
        fields.put("authority", Json.of(entry.authority()));
        fields.put("listedOn", Json.of(entry.listedOn().toString()));
        fields.put("until", Json.of(entry.until() == null ? "" : entry.until().toString()));
        fields.put("retracted", Json.of(entry.retracted()));
        return fields;
    }

    /** @throws IllegalArgumentException if the text is no such message */
    public static ListingMessage parse(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            if (!root.path("kind").asString("").equals(KIND)) {
                throw new IllegalArgumentException("not a message of kind " + KIND);
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonNode one : root.required("entries")) {
                String until = one.path("until").asString("");
                entries.add(new Entry(
                        one.required("record").asString(),
                        one.required("uscc").asString(),
                        one.required("name").asString(),
                        one.required("ground").asString(),
                        one.required("authority").asString(),
                        LocalDate.parse(one.required("listedOn").asString()),
                        until.isEmpty() ? null : LocalDate.parse(until),
                        one.path("retracted").asBoolean(false)));
            }
            return new ListingMessage(
                    root.required("from").asString(),
                    root.required("to").asString(),
                    root.required("number").asString(),
                    Instant.parse(root.required("issuedAt").asString()),
                    entries);
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a message of kind " + KIND, e);
        }
    }
}
