package cn.huijian.inspection.model;

import cn.huijian.knowledge.KnowledgeItem;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The wording of a paper (文书式样), read from {@code knowledge/forms}; the loading of the files has checked which places a text may hold.
 *
 * @param version version of the form, printed at its foot
 * @param addressee the line that names the firm
 * @param itemWord heading over the items; {@code basisWord} over their legal basis
 */
public record PaperForm(
        String version,
        String name,
        String addressee,
        List<String> opening,
        String itemWord,
        String basisWord,
        List<Row> rows,
        List<String> closing) {
    private static final Pattern PLACE = Pattern.compile("[{]([^}]+)[}]");

    public PaperForm {
        opening = List.copyOf(opening);
        rows = List.copyOf(rows);
        closing = List.copyOf(closing);
    }

    /** A row of the table: its label and what stands beside it. */
    public record Row(String label, String text) {}

    public static PaperForm of(KnowledgeItem item) {
        JsonNode body = item.body();
        return new PaperForm(
                item.version(),
                body.path("name").asString(),
                body.path("addressee").asString(),
                texts(body.path("opening")),
                body.path("items").path("item").asString(),
                body.path("items").path("basis").asString(),
                StreamSupport.stream(body.path("rows").spliterator(), false)
                        .map(row -> new Row(
                                row.path("label").asString(), row.path("text").asString()))
                        .toList(),
                texts(body.path("closing")));
    }

    /** A text with its places filled in; what is filled in is never read as a place again. */
    static String fill(String text, UnaryOperator<String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        (MatchResult place) -> java.util.regex.Matcher.quoteReplacement(values.apply(place.group(1))));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
