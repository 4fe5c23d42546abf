package cn.huijian.dossier.model;

import cn.huijian.knowledge.KnowledgeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How the columns of a dataset become a fact, as declared under {@code knowledge/datasets}.
 *
 * @param fact id of the fact type
 * @param record column with the stable number in the source
 * @param code column with the firm's code
 * @param month column whose first day is the day of the event, for monthly figures; else the column bound for {@code validFrom}
 */
public record DatasetMapping(String fact, String record, String code, Optional<String> month, List<Column> columns) {
    public static final String VALID_FROM = "validFrom";
    public static final String VALID_TO = "validTo";

    public DatasetMapping {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param to attribute key, {@link #VALID_FROM} or {@link #VALID_TO}
     * @param lastDay whether the day given is the last in force, so that the fact ends the day after
     */
    public record Column(String name, String to, boolean required, boolean lastDay) {}

    /** @throws IllegalArgumentException if a column is bound for an attribute that the type does not declare */
    public static DatasetMapping read(KnowledgeItem item, FactType type) {
        JsonNode body = item.body();
        var columns = new ArrayList<Column>();
        for (JsonNode field : body.required("fields")) {
            String to = field.path("to").asString("");
            if (!to.isEmpty()) {
                columns.add(new Column(
                        field.required("name").asString(),
                        to,
                        field.path("required").asBoolean(false),
                        field.path("last_day").asBoolean(false)));
            }
        }
        for (Column column : columns) {
            if (!column.to().equals(VALID_FROM)
                    && !column.to().equals(VALID_TO)
                    && !type.attributes().containsKey(column.to())) {
                throw new IllegalArgumentException("knowledge/datasets/" + item.version() + ": " + column.name()
                        + " is bound for " + column.to() + ", which " + type.version() + " does not declare");
            }
        }
        return new DatasetMapping(
                type.id(),
                body.required("record").asString(),
                body.required("subject").required("code").asString(),
                Optional.of(body.path("valid_from").path("month").asString("")).filter(name -> !name.isEmpty()),
                columns);
    }
}
