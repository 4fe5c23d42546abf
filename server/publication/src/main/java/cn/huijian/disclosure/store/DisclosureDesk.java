package cn.huijian.disclosure.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.calendar.Deadlines;
import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.disclosure.DisclosurePublished;
import cn.huijian.disclosure.Disclosures;
import cn.huijian.disclosure.model.PublicityRule;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which our own facts become public, and stop being so. */
@Service
public class DisclosureDesk implements Disclosures {
    static final String KIND = "disclosure.publish";

    private final DisclosureRows rows;
    private final PublicityRules rules;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final FactTypes types;
    private final Matters matters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisclosureDesk(
            DisclosureRows rows,
            PublicityRules rules,
            Deadlines deadlines,
            Dossier dossier,
            FactTypes types,
            Matters matters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.rules = rules;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.types = types;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hears that a fact was recorded: one of ours comes to the desk, with its deadline. */
    @Transactional
    public void heard(FactId id) {
        Fact fact = dossier.find(id).orElseThrow();
        var now = clock.instant();
        switch (fact.standing()) {
            case STANDS -> arrived(fact, null, now);
            case CORRECTED -> corrected(fact, now);
            case RETRACTED -> retracted(fact, now);
        }
    }

    @Override
    @Transactional
    public Outcome<Disclosure> publish(long id, int version, Actor actor) {
        var row = rows.find(id).orElseThrow();
        if (row.state() != State.DUE) {
            return Outcome.refused(
                    "disclosure.not-due", "这条公示当前为“" + row.state().label() + "”，不能再次公示。请刷新后查看。");
        }
        if (row.version() != version || !rows.move(row, State.PUBLISHED, actor, null, clock.instant())) {
            return changedMeanwhile();
        }
        closeMatter(row, "已公示");
        events.publishEvent(new DisclosurePublished(row.fact()));
        audit.record(
                actor, AuditEntry.of("disclosure.publish", "fact:" + row.fact()).with("disclosure", Long.toString(id)));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<Disclosure> withdraw(long id, int version, String ground, Actor actor) {
        var row = rows.find(id).orElseThrow();
        if (!DisclosureRows.OPEN.contains(row.state())) {
            return Outcome.refused(
                    "disclosure.not-open", "这条公示当前为“" + row.state().label() + "”，无须撤回。");
        }
        if (row.version() != version) {
            return changedMeanwhile();
        }
        // The fact's retraction comes back as an event and moves the row: one way for every kind of withdrawal.
        return switch (dossier.retract(row.fact(), ground, actor)) {
            case Outcome.Done<FactId> done -> Outcome.done(rows.find(id).orElseThrow());
            case Outcome.Refused<FactId> refused -> new Outcome.Refused<>(refused.refusal());
        };
    }

    private void arrived(Fact fact, @Nullable Disclosure former, Instant now) {
        PublicityRule rule = rules.on(Zone.dayOf(now)).get(fact.type());
        if (rule == null
                || rule.deadline() == null
                || !rule.ownSources().contains(fact.source())
                || rows.findByFact(fact.id()).isPresent()) {
            return;
        }
        var deadline = deadlines.compute(rule.deadline(), Zone.dayOf(now));
        @Nullable EntityId entity = fact.firm().orElse(null);
        String title = types.describe(fact).summary();
        var actor = Actor.system("disclosure");
        long id = rows.create(
                new DisclosureRows.Draft(
                        fact.id(),
                        fact.type(),
                        entity,
                        fact.unit(),
                        title,
                        deadline,
                        rule.version(),
                        former == null ? null : former.id()),
                now);
        rows.log(id, null, State.DUE.name(), actor, null, now);
        if (former != null && former.state() == State.PUBLISHED) {
            // What is public and wrong is put right at once; the desk need not look a second time.
            rows.move(rows.find(id).orElseThrow(), State.PUBLISHED, actor, "更正公示", now);
            return;
        }
        matters.open(new NewMatter(
                KIND,
                "结果公示",
                "disclosure:" + id,
                title + "，待核对公示",
                fact.attributes().path("planNumber").asString(null),
                entity,
                fact.unit(),
                List.of(),
                deadline,
                "publish",
                "核对公示",
                "/disclosures/" + id));
    }

    private void corrected(Fact wrong, Instant now) {
        var former = rows.findByFact(wrong.id());
        if (former.isEmpty()
                || wrong.replacedBy() == null
                || !DisclosureRows.OPEN.contains(former.get().state())) {
            return;
        }
        rows.move(former.get(), State.CORRECTED, Actor.system("disclosure"), wrong.ground(), now);
        closeMatter(former.get(), "已更正");
        arrived(dossier.find(wrong.replacedBy()).orElseThrow(), former.get(), now);
    }

    private void retracted(Fact wrong, Instant now) {
        rows.findByFact(wrong.id())
                .filter(row -> DisclosureRows.OPEN.contains(row.state()))
                .ifPresent(row -> {
                    rows.move(row, State.WITHDRAWN, Actor.system("disclosure"), wrong.ground(), now);
                    closeMatter(row, "已撤回");
                });
    }

    private void closeMatter(Disclosure row, String outcome) {
        matters.findOpen(KIND, "disclosure:" + row.id()).ifPresent(matter -> matters.close(matter, outcome));
    }

    private static Outcome<Disclosure> changedMeanwhile() {
        return Outcome.refused("disclosure.changed", "这条公示刚被他人修改，本次操作没有生效。请刷新后重新核对。");
    }
}
