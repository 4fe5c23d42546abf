package cn.huijian.sharing.model;

import cn.huijian.dossier.Fact;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.sharing.ReportPackage.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How facts of one type are reported to one target, read from {@code knowledge/layouts}.
 *
 * @param since facts of earlier days were reported by other means and stay out
 * @param deadline rule by which a new fact must be reported, from the day of the event
 * @param correctionDeadline rule for corrections and retractions, from the day they were recorded
 * @param note what is not certain about the layout
 * @param only facts whose attribute has one of these values; {@code null} for all
 */
public record Layout(
        String id,
        String version,
        String source,
        KnowledgeItem.Status status,
        LocalDate since,
        String name,
        String target,
        String factType,
        String deadline,
        String correctionDeadline,
        Format format,
        @Nullable String note,
        @Nullable Only only,
        List<Column> columns,
        ReceiptForm receipt) {
    private static final Set<String> IDENTITY = Set.of("entity.uscc", "entity.name");

    public Layout {
        columns = List.copyOf(columns);
    }

    /** A condition on a fact. */
    public record Only(String attribute, Set<String> in) {
        public Only {
            in = Set.copyOf(in);
        }
    }

    /** How the target's receipts name their columns and say yes and no. */
    public record ReceiptForm(String key, String result, String reason, Set<String> accepted, Set<String> refused) {
        public ReceiptForm {
            accepted = Set.copyOf(accepted);
            refused = Set.copyOf(refused);
        }
    }

    /** Whether this fact is to be reported under this layout. */
    public boolean takes(Fact fact) {
        return fact.type().equals(factType)
                && !fact.validFrom().isBefore(since)
                && (only == null
                        || only.in()
                                .contains(
                                        fact.attributes().path(only.attribute()).asString("")));
    }

    /** Whether two renderings name the same firm: what says which one it is, not where it lies or how it fares. */
    public boolean sameFirm(List<String> one, List<String> other) {
        if (one.size() != columns.size() || other.size() != columns.size()) {
            return false;
        }
        for (int at = 0; at < columns.size(); at++) {
            if (IDENTITY.contains(columns.get(at).from()) && !one.get(at).equals(other.get(at))) {
                return false;
            }
        }
        return true;
    }

    public List<String> heads() {
        return columns.stream().map(Column::name).toList();
    }

    /** Reads the body of a knowledge item. */
    public static Layout of(KnowledgeItem item) {
        JsonNode body = item.body();
        JsonNode only = body.path("only");
        JsonNode receipt = body.required("receipt");
        return new Layout(
                item.id(),
                item.version(),
                item.source(),
                item.status(),
                item.effectiveFrom(),
                text(body, "name"),
                text(body, "target"),
                text(body, "fact"),
                text(body, "deadline"),
                text(body, "correction_deadline"),
                Format.valueOf(text(body, "format")),
                body.hasNonNull("note") ? text(body, "note") : null,
                only.isObject() ? new Only(text(only, "attribute"), texts(only.path("in"))) : null,
                body.required("columns").valueStream().map(Column::of).toList(),
                new ReceiptForm(
                        text(receipt, "key"),
                        text(receipt, "result"),
                        text(receipt, "reason"),
                        texts(receipt.path("accepted")),
                        texts(receipt.path("refused"))));
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asString();
    }

    private static Set<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }
}
