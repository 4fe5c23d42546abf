package cn.huijian.app.walk;

import cn.huijian.app.security.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One operation of the contract, and a body that it can read. */
record Operation(String method, String path, String id, JsonNode declared, JsonNode contract) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** Every operation of the contract that the server offers. */
    static List<Operation> all(int port) throws IOException, InterruptedException {
        JsonNode contract =
                new Browser("http://127.0.0.1:" + port).get("/v3/api-docs").body();
        var all = new ArrayList<Operation>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> all.add(new Operation(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                verb.getValue().path("operationId").asString(),
                                verb.getValue(),
                                contract))));
        return all;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** Names of the parameters in this place: path, query, header. */
    List<String> parameters(String place) {
        return declared.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(place))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    /** The path with its parameters filled; those without a value get {@code otherwise}. */
    String pathWith(Map<String, String> values, String otherwise) {
        var filled = new HashMap<>(values);
        parameters("path").forEach(name -> filled.putIfAbsent(name, otherwise));
        String result = path;
        for (var value : filled.entrySet()) {
            result = result.replace(
                    "{" + value.getKey() + "}",
                    java.net.URLEncoder.encode(value.getValue(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return result;
    }

    /** A body that fits its schema, each text as {@code text} gives it for the field's name; {@code null} if there is none. */
    @Nullable
    String body(UnaryOperator<String> text) {
        JsonNode schema = declared.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? null : value("", schema, text, 0).toString();
    }

    private JsonNode value(String name, JsonNode schema, UnaryOperator<String> text, int depth) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            JsonNode named = contract.path("components")
                    .path("schemas")
                    .path(reference.substring(reference.lastIndexOf('/') + 1));
            return value(name, named, text, depth);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode option : schema.path(choice)) {
                if (!option.path("type").asString("").equals("null")) {
                    return value(name, option, text, depth);
                }
            }
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (typeOf(schema)) {
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> {
                var array = JSON.arrayNode();
                if (depth < DEEPEST) {
                    array.add(value(name, schema.path("items"), text, depth + 1));
                }
                yield array;
            }
            case "string" ->
                JSON.stringNode(
                        switch (schema.path("format").asString("")) {
                            case "date" -> "2026-11-20";
                            case "date-time" -> "2026-11-20T02:00:00Z";
                            case "uuid" -> UUID.randomUUID().toString();
                            default -> text.apply(name);
                        });
            default -> object(schema, text, depth);
        };
    }

    /** The type; where {@code null} is allowed beside another one, that other one. */
    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("object")
                : type.asString("object");
    }

    private ObjectNode object(JsonNode schema, UnaryOperator<String> text, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field ->
                            object.set(field.getKey(), value(field.getKey(), field.getValue(), text, depth + 1)));
        }
        return object;
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}
