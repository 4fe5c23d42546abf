package cn.huijian.lineage.store;

import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.lineage.model.Uses;
import cn.huijian.lineage.model.Uses.Use;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is declared today: datasets, the facts they become, and who reads them. */
@Component
public class Declarations {
    private final Knowledge knowledge;
    private final Clock clock;

    Declarations(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** A declared field; {@code to} is the attribute of the fact that it becomes, empty if it becomes none. */
    public record Field(
            String name, String to, String description, String sensitivity, boolean personal, boolean required) {}

    /**
     * A declared dataset.
     *
     * @param of type of fact that its rows become, or {@link Uses#REGISTER}
     * @param group class of the data (监管, 登记…)
     * @param record field that names a record in the source; empty for the register
     */
    public record Dataset(
            String id,
            String name,
            String of,
            String group,
            String owner,
            String update,
            String sensitivity,
            String legalSource,
            String record,
            List<Field> fields) {
        public Dataset {
            fields = List.copyOf(fields);
        }

        public Optional<Field> field(String fieldName) {
            return fields.stream()
                    .filter(field -> field.name().equals(fieldName))
                    .findFirst();
        }
    }

    public LocalDate today() {
        return Zone.dayOf(clock.instant());
    }

    public List<Dataset> datasets() {
        return knowledge.list("datasets", today()).stream().map(this::dataset).toList();
    }

    public Optional<Dataset> dataset(String id) {
        return knowledge.find("datasets", id, today()).map(this::dataset);
    }

    /** The dataset whose rows become facts of a type. */
    public Optional<Dataset> datasetOf(String factType) {
        return datasets().stream().filter(one -> one.of().equals(factType)).findFirst();
    }

    private Dataset dataset(KnowledgeItem item) {
        JsonNode body = item.body();
        String fact = body.path("fact").asString("");
        List<Field> fields = new ArrayList<>();
        for (JsonNode field : body.path("fields")) {
            fields.add(new Field(
                    field.path("name").asString(),
                    field.path("to").asString(""),
                    field.path("description").asString(""),
                    field.path("sensitivity").asString(body.path("sensitivity").asString("")),
                    field.path("personal").asBoolean(false),
                    field.path("required").asBoolean(false)));
        }
        return new Dataset(
                item.id(),
                body.path("name").asString(item.id()),
                fact.isEmpty() ? Uses.REGISTER : fact,
                fact.isEmpty() ? "登记" : factBody(fact).path("group").asString(""),
                body.path("owner").asString(""),
                body.path("update").asString(""),
                body.path("sensitivity").asString(""),
                item.source(),
                body.path("record").asString(""),
                fields);
    }

    private JsonNode factBody(String type) {
        return knowledge
                .find("facts", type, today())
                .map(KnowledgeItem::body)
                .orElseGet(() -> tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    public String typeName(String type) {
        return type.equals(Uses.REGISTER) ? "登记事项" : factBody(type).path("name").asString(type);
    }

    /** Chinese name of an attribute of a type. */
    public String attributeName(String type, String key) {
        for (JsonNode attribute : factBody(type).path("attributes")) {
            if (attribute.path("key").asString("").equals(key)) {
                return attribute.path("name").asString(key);
            }
        }
        return key;
    }

    /** All readers of facts and register. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        knowledge.list("scorecards", today()).forEach(item -> uses.addAll(Uses.ofScorecard(item)));
        knowledge.list("publicity", today()).forEach(item -> uses.add(Uses.ofPublicity(item, typeName(item.id()))));
        knowledge.list("layouts", today()).forEach(item -> uses.addAll(Uses.ofLayout(item)));
        return uses;
    }

    public List<Use> usesOf(String type) {
        return uses().stream().filter(use -> use.of().equals(type)).toList();
    }
}
