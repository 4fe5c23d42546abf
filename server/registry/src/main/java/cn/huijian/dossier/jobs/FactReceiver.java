package cn.huijian.dossier.jobs;

import cn.huijian.dossier.FactsRecorded;
import cn.huijian.dossier.model.DatasetMapping;
import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.model.RowReading;
import cn.huijian.dossier.model.RowReading.Read;
import cn.huijian.dossier.store.DeclaredFactTypes;
import cn.huijian.dossier.store.FactWriter;
import cn.huijian.dossier.store.Feeds;
import cn.huijian.dossier.store.Statistics;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RowPreparation;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in the rows of every dataset that is declared to become facts. */
@Component
class FactReceiver implements DatasetReceiver {
    private final Knowledge knowledge;
    private final DeclaredFactTypes types;
    private final RecordLedger ledger;
    private final FactWriter writer;
    private final Feeds feeds;
    private final Statistics statistics;
    private final Entities entities;
    private final ApplicationEventPublisher events;

    FactReceiver(
            Knowledge knowledge,
            DeclaredFactTypes types,
            RecordLedger ledger,
            FactWriter writer,
            Feeds feeds,
            Statistics statistics,
            Entities entities,
            ApplicationEventPublisher events) {
        this.knowledge = knowledge;
        this.types = types;
        this.ledger = ledger;
        this.writer = writer;
        this.feeds = feeds;
        this.statistics = statistics;
        this.entities = entities;
        this.events = events;
    }

    @Override
    public boolean receives(String dataset) {
        try {
            KnowledgeItem item = knowledge.get("datasets", dataset, Zone.dayOf(Instant.now()));
            return item.body().path("receiver").asString("").equals("dossier");
        } catch (NoSuchElementException undeclared) {
            return false;
        }
    }

    @Override
    public RowPreparation preparation(RunContext run) {
        Instant recordedAt = recordedAt(run);
        KnowledgeItem declared = knowledge.get("datasets", run.dataset(), Zone.dayOf(recordedAt));
        FactType type = type(declared, recordedAt);
        DatasetMapping mapping = DatasetMapping.read(declared, type);
        return row -> RowReading.read(mapping, type, row);
    }

    @Override
    public List<RowOutcome> receive(Batch batch) {
        RunContext run = batch.context();
        Instant recordedAt = recordedAt(run);
        FactType type = type(knowledge.get("datasets", run.dataset(), Zone.dayOf(recordedAt)), recordedAt);
        RowPreparation preparation = preparation(run);
        List<Read> read = batch.rows().stream()
                .map(row -> row.prepared() instanceof Read ahead
                        ? ahead
                        : (Read) Objects.requireNonNull(preparation.prepare(row)))
                .toList();
        Map<GivenIdentifier, Firm> firms = firms(read, recordedAt);
        RecordLedger.Entries entries = ledger.open(run, type, recordedAt, read);
        var outcomes = new ArrayList<RowOutcome>(read.size());
        for (Read row : read) {
            outcomes.add(
                    switch (row) {
                        case Read.Unsound(List<RowIssue> reasons) -> new RowOutcome.Quarantined(reasons);
                        case Read.Sound sound ->
                            accept(entries, sound, Optional.ofNullable(firms.get(sound.identifier())));
                    });
        }
        feeds.received(List.of(type.id()), run.source(), recordedAt);
        writer.write(entries.ids(), entries.drafts(), run.actor(), recordedAt);
        publish(entries, firms);
        return outcomes;
    }

    @Override
    public void completed(RunContext run) {
        KnowledgeItem declared = knowledge.get("datasets", run.dataset(), Zone.dayOf(run.receivedAt()));
        feeds.delivered(declared.body().required("fact").asString(), run.source(), recordedAt(run));
        statistics.refresh();
    }

    private FactType type(KnowledgeItem declared, Instant recordedAt) {
        return types.find(declared.body().required("fact").asString(), Zone.dayOf(recordedAt))
                .orElseThrow();
    }

    private record Firm(EntityId id, UnitId unit) {}

    private Map<GivenIdentifier, Firm> firms(List<Read> read, Instant at) {
        var identifiers = new HashSet<GivenIdentifier>();
        for (Read row : read) {
            if (row instanceof Read.Sound sound) {
                identifiers.add(sound.identifier());
            }
        }
        Map<GivenIdentifier, EntityId> meant = entities.resolveAll(identifiers, KnownAt.now(at));
        Map<EntityId, BusinessEntity> found = entities.findAll(new HashSet<>(meant.values()));
        var firms = new HashMap<GivenIdentifier, Firm>();
        meant.forEach((identifier, id) -> {
            BusinessEntity firm = found.get(id);
            firms.put(identifier, new Firm(id, firm == null ? UnitId.UNASSIGNED : firm.unit()));
        });
        return firms;
    }

    private static RowOutcome accept(RecordLedger.Entries entries, Read.Sound row, Optional<Firm> firm) {
        var warnings = new ArrayList<>(row.warnings());
        if (firm.isEmpty()) {
            if (row.codeRemark() != null) {
                warnings.add(row.codeRemark());
            }
            String code = row.identifier().value();
            warnings.add(new RowIssue(
                    "统一社会信用代码",
                    "dossier.unknown-entity",
                    "登记库中还没有代码为 " + code + " 的主体，事实先行入档",
                    "导入登记信息后自动归到该主体名下；如代码有误，请更正后重新导入",
                    code,
                    null));
        }
        RowOutcome.Effect effect = entries.enter(row, firm.map(Firm::unit).orElse(UnitId.UNASSIGNED), warnings);
        return new RowOutcome.Accepted(effect, warnings);
    }

    private void publish(RecordLedger.Entries entries, Map<GivenIdentifier, Firm> firms) {
        if (entries.drafts().isEmpty()) {
            return;
        }
        var concerned = new HashSet<EntityId>();
        entries.drafts()
                .forEach(draft -> draft.content().subjects().forEach(subject -> {
                    Firm firm = firms.get(subject.identifier());
                    if (firm != null) {
                        concerned.add(firm.id());
                    }
                }));
        events.publishEvent(
                new FactsRecorded(entries.ids().stream().map(FactId::new).toList(), List.copyOf(concerned), true));
    }

    /** As the database keeps it, so that a run knows its own facts again. */
    private static Instant recordedAt(RunContext run) {
        return run.receivedAt().truncatedTo(ChronoUnit.MICROS);
    }
}
