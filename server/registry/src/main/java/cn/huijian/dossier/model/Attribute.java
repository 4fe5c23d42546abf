package cn.huijian.dossier.model;

import java.util.Map;

/**
 * One declared attribute of a fact type.
 *
 * @param key stable English key in the JSON
 * @param name Chinese name, as on paper
 * @param codes code to its meaning; when not empty no other value is accepted
 * @param personal whether the value refers to a natural person (a vault reference or digest, never the value itself)
 */
public record Attribute(
        String key, String name, ValueKind kind, boolean required, Map<String, String> codes, boolean personal) {
    public Attribute {
        codes = Map.copyOf(codes);
    }
}
