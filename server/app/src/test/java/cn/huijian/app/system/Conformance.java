package cn.huijian.app.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Whether a value has the form that a schema of the contract lays down: no key missing, none unknown, each value of its type. */
final class Conformance {
    private final JsonNode contract;
    private final Consumer<String> fault;

    Conformance(JsonNode contract, Consumer<String> fault) {
        this.contract = contract;
        this.fault = fault;
    }

    void check(String at, JsonNode schema, JsonNode value) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            check(
                    at,
                    contract.path("components")
                            .path("schemas")
                            .path(reference.substring(reference.lastIndexOf('/') + 1)),
                    value);
            return;
        }
        for (JsonNode option : schema.path("anyOf")) {
            if (option.path("type").asString("").equals("null") == value.isNull()) {
                check(at, option, value);
                return;
            }
        }
        List<String> types = types(schema);
        if (types.isEmpty()) {
            return;
        }
        if (types.stream().noneMatch(type -> is(type, value))) {
            fault.accept(at + ": " + value + " is none of " + types);
            return;
        }
        if (value.isString()) {
            text(at, schema, value.asString());
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "[" + i + "]", schema.path("items"), value.get(i));
            }
        } else if (value.isObject()) {
            object(at, schema, value);
        }
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) {
                fault.accept(at + "." + required.asString() + " is missing");
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (var member : value.properties()) {
            JsonNode property = schema.path("properties").path(member.getKey());
            if (!property.isMissingNode()) {
                check(at + "." + member.getKey(), property, member.getValue());
            } else if (others.isObject()) {
                check(at + "." + member.getKey(), others, member.getValue());
            } else if (schema.has("properties")) {
                fault.accept(at + "." + member.getKey() + " is unknown");
            }
        }
    }

    private void text(String at, JsonNode schema, String value) {
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(word -> word.asString().equals(value))) {
            fault.accept(at + ": " + value + " is none of " + schema.path("enum"));
        }
        try {
            switch (schema.path("format").asString("")) {
                case "date" -> LocalDate.parse(value);
                case "date-time" -> Instant.parse(value);
                case "uuid" -> UUID.fromString(value);
                default -> {}
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            fault.accept(at + ": " + value + " is no " + schema.path("format").asString());
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return List.of();
        }
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }
}
