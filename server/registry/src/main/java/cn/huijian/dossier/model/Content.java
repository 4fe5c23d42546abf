package cn.huijian.dossier.model;

import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a fact says, apart from where it came from. Two rows say the same when their digests are equal.
 *
 * @param json attributes in canonical form: keys in order, no spaces
 */
public record Content(
        List<Subject> subjects,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String json) {
    public Content {
        subjects = List.copyOf(subjects);
    }

    public static Content of(
            List<Subject> subjects, LocalDate validFrom, @Nullable LocalDate validTo, JsonNode attributes) {
        return new Content(subjects, validFrom, validTo, canonical(attributes));
    }

    /** The first 64 bits of SHA-256 over everything said. */
    public long digest() {
        var text = new StringBuilder(256)
                .append(validFrom)
                .append('|')
                .append(validTo)
                .append('|');
        for (Subject subject : subjects) {
            text.append(subject.role()).append('=').append(subject.identifier()).append('|');
        }
        byte[] bytes = text.append(json).toString().getBytes(StandardCharsets.UTF_8);
        return Sha256.first64(bytes);
    }

    private static String canonical(JsonNode attributes) {
        var sorted = new TreeMap<String, JsonNode>();
        attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        var text = new StringBuilder(128).append('{');
        sorted.forEach((key, value) -> {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"').append(key).append("\":").append(value);
        });
        return text.append('}').toString();
    }
}
