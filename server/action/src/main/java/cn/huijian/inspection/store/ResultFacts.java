package cn.huijian.inspection.store;

import cn.huijian.access.Units;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.NewFact;
import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a reviewed result into the fact of the dossier, with the record as its document. */
@Component
class ResultFacts {
    private final Dossier dossier;
    private final Documents documents;
    private final Units units;
    private final JsonMapper json;

    ResultFacts(Dossier dossier, Documents documents, Units units, JsonMapper json) {
        this.dossier = dossier;
        this.documents = documents;
        this.units = units;
        this.json = json;
    }

    /** What is said of the visit: the code and the words that are published. */
    record Result(Plan plan, Task task, Arrival arrival, String code, String remark) {}

    /** Keeps the reviewed record as a file of its own: what the fact rests on. */
    DocumentId sheet(Task task, StoredRecord record, Actor actor) {
        try {
            byte[] bytes = json.writeValueAsBytes(record);
            return documents
                    .store(
                            new NewDocument(
                                    task.planNumber() + "-检查记录-" + task.id() + "-" + record.revision() + ".json",
                                    "application/json",
                                    "inspection.record",
                                    null),
                            new ByteArrayInputStream(bytes),
                            actor)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome<FactId> append(Result result, int revision, DocumentId document, Actor actor) {
        return switch (dossier.append(List.of(fact(result, revision, document)), actor)) {
            case Outcome.Done<List<FactId>>(List<FactId> facts) -> Outcome.done(facts.getFirst());
            case Outcome.Refused<List<FactId>>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    Outcome<FactId> correct(
            FactId wrong, Result result, int revision, @Nullable DocumentId document, String ground, Actor actor) {
        return dossier.correct(wrong, fact(result, revision, document), ground, actor);
    }

    Outcome<FactId> retract(FactId wrong, String ground, Actor actor) {
        return dossier.retract(wrong, ground, actor);
    }

    private NewFact fact(Result result, int revision, @Nullable DocumentId document) {
        Task task = result.task();
        ObjectNode attributes = json.createObjectNode();
        attributes.put("planNumber", task.planNumber().toString());
        attributes.put(
                "inspectionKind", task.kind() == Task.Kind.RECHECK ? task.kind().word() : task.kindWords());
        attributes.put("authority", units.get(task.bureau()).name());
        attributes.put(
                "items", result.plan().items().stream().map(Plan.Item::name).collect(Collectors.joining("、")));
        attributes.put("resultCode", result.code());
        if (!result.remark().isBlank()) {
            attributes.put("remark", result.remark().strip());
        }
        return new NewFact(
                "inspection-result",
                List.of(new NewFact.Subject("subject", identifier(task))),
                Zone.dayOf(result.arrival().arrivedAt()),
                null,
                "inspection",
                "task:" + task.id(),
                revision,
                null,
                document,
                task.unit(),
                attributes);
    }

    private static GivenIdentifier identifier(Task task) {
        return task.uscc().matches("[0-9A-Z]{18}")
                ? new GivenIdentifier(GivenIdentifier.Scheme.USCC, task.uscc())
                : new GivenIdentifier(
                        GivenIdentifier.Scheme.LOCAL, task.entity().toString());
    }
}
