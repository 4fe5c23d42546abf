package cn.huijian.sharing.model;

import cn.huijian.engine.canon.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner made of a message, entry by entry; signed by the receiver. */
public record ListingReceipt(String from, String number, Instant receivedAt, int accepted, List<RefusedEntry> refused) {
    public ListingReceipt {
        refused = List.copyOf(refused);
    }

    /** An entry that was not taken in, and why. */
    public record RefusedEntry(String record, String reason) {}

    public String toText() {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("kind", Json.of("dishonesty-list-receipt-1"));
        fields.put("from", Json.of(from));
        fields.put("number", Json.of(number));
        fields.put("receivedAt", Json.of(receivedAt.toString()));
        fields.put("accepted", Json.of(accepted));
        fields.put(
                "refused",
                Json.items(refused.stream()
                        .map(one ->
                                Json.fields(Map.of("record", Json.of(one.record()), "reason", Json.of(one.reason()))))
                        .toList()));
        return new String(Json.fields(fields).toBytes(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the text is no receipt */
    public static ListingReceipt parse(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            List<RefusedEntry> refused = new ArrayList<>();
            for (JsonNode one : root.required("refused")) {
                refused.add(new RefusedEntry(
                        one.required("record").asString(),
                        one.required("reason").asString()));
            }
            return new ListingReceipt(
                    root.required("from").asString(),
                    root.required("number").asString(),
                    Instant.parse(root.required("receivedAt").asString()),
                    root.required("accepted").asInt(),
                    refused);
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a receipt", e);
        }
    }
}
