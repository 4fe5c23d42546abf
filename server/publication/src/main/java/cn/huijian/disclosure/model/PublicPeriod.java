package cn.huijian.disclosure.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the table of periods: if the attribute holds one of the words (or no attribute is named), then so long.
 *
 * @param attribute attribute looked at, {@code null} for every fact
 * @param anyOf the whole value must be one of these words; several words in one value are separated by 、or ，
 * @param months how many months from the day of the event; 0 for never public, negative for as long as the fact holds
 */
public record PublicPeriod(@Nullable String attribute, List<String> anyOf, int months) {
    private static final Pattern WORDS = Pattern.compile("[、，,；;]");

    /** Reads a line of the table. */
    public static PublicPeriod of(JsonNode node) {
        return new PublicPeriod(
                node.path("attribute").isMissingNode()
                        ? null
                        : node.path("attribute").asString(),
                node.path("only").valueStream().map(JsonNode::asString).toList(),
                node.path("months").asInt());
    }

    /** Whether this line of the table applies to a fact with these attributes. */
    public boolean matches(JsonNode attributes) {
        if (attribute == null) {
            return true;
        }
        return WORDS.splitAsStream(attributes.path(attribute).asString(""))
                .map(String::strip)
                .allMatch(anyOf::contains);
    }
}
