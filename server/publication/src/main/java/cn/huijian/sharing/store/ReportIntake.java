package cn.huijian.sharing.store;

import cn.huijian.calendar.Deadlines;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Zone;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.State;
import cn.huijian.sharing.model.Layout;
import cn.huijian.sharing.model.Rendering;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns recorded, corrected and retracted facts into rows to be reported. */
@Component
public class ReportIntake {
    private static final int BATCH = 500;

    /** Facts of a cooperating bureau are reported by that bureau. */
    static final String PARTNER = "partner";

    private final Arrivals arrivals;
    private final ReportRows rows;
    private final Layouts layouts;
    private final FactFeed feed;
    private final FactTypes types;
    private final Entities entities;
    private final Deadlines deadlines;
    private final ChangeFeed changes;
    private final Clock clock;

    ReportIntake(
            Arrivals arrivals,
            ChangeFeed changes,
            ReportRows rows,
            Layouts layouts,
            FactFeed feed,
            FactTypes types,
            Entities entities,
            Deadlines deadlines,
            Clock clock) {
        this.arrivals = arrivals;
        this.changes = changes;
        this.rows = rows;
        this.layouts = layouts;
        this.feed = feed;
        this.types = types;
        this.entities = entities;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Takes in the next facts that arrived. False if there was nothing to do. */
    @Transactional
    public boolean step() {
        var taken = arrivals.take();
        if (taken.isEmpty()) {
            return false;
        }
        var range = taken.get();
        Instant now = clock.instant();
        List<Layout> inForce = layouts.on(Zone.dayOf(now));
        Set<String> wanted = inForce.stream().map(Layout::factType).collect(Collectors.toSet());
        List<Fact> facts = feed.listNumbered(range.first(), range.last(), wanted, BATCH);
        Map<EntityId, BusinessEntity> firms = Parties.among(facts, entities);
        for (Fact fact : facts) {
            if (fact.source().startsWith(PARTNER)) {
                continue;
            }
            for (Layout layout : inForce) {
                if (layout.factType().equals(fact.type())) {
                    heard(layout, fact, firms, now);
                }
            }
        }
        // A full batch may be the last of its range: what follows it is another range's.
        if (facts.size() < BATCH || facts.getLast().id().equals(range.last())) {
            changes.passed(range.first(), range.last());
            arrivals.remove(range);
        } else {
            changes.passed(range.first(), facts.getLast().id());
            arrivals.advance(range, facts.getLast().id());
        }
        return true;
    }

    private void heard(Layout layout, Fact fact, Map<EntityId, BusinessEntity> firms, Instant now) {
        switch (fact.standing()) {
            case STANDS -> {
                // One that took the place of another has its row from there already.
                if (layout.takes(fact)
                        && rows.findByFact(layout.id(), fact.id()).isEmpty()) {
                    create(layout, fact, Act.NEW, null, firms, now);
                }
            }
            case CORRECTED -> corrected(layout, fact, firms, now);
            case RETRACTED -> retracted(layout, fact, firms, now);
        }
    }

    private void corrected(Layout layout, Fact wrong, Map<EntityId, BusinessEntity> firms, Instant now) {
        FactId right = wrong.replacedBy();
        var former = rows.findByFact(layout.id(), wrong.id());
        if (former.isEmpty() || right == null || former.get().state() == State.SUPERSEDED) {
            return;
        }
        Fact next = feed.findAll(List.of(right)).get(right);
        if (next == null || rows.findByFact(layout.id(), right).isPresent()) {
            return;
        }
        ReportRow row = former.get();
        if (neverTaken(row)) {
            rows.move(row, State.SUPERSEDED, row.act(), List.of(), "事实已更正：" + wrong.ground());
            if (layout.takes(next)) {
                create(layout, next, row.act(), row, firms, now);
            }
        } else {
            create(layout, next, Act.CORRECT, row, firms, now);
        }
    }

    private void retracted(Layout layout, Fact wrong, Map<EntityId, BusinessEntity> firms, Instant now) {
        var former = rows.findByFact(layout.id(), wrong.id());
        if (former.isEmpty()
                || former.get().state() == State.SUPERSEDED
                || former.get().act() == Act.RETRACT) {
            return;
        }
        ReportRow row = former.get();
        if (neverTaken(row)) {
            rows.move(row, State.SUPERSEDED, row.act(), List.of(), "事实已撤回：" + wrong.ground());
        }
        // What the target holds under this key must go: the row itself, or the one that it was to correct.
        if (!neverTaken(row) || row.act() == Act.CORRECT) {
            create(layout, wrong, Act.RETRACT, row, firms, now);
        }
    }

    private static boolean neverTaken(ReportRow row) {
        return switch (row.state()) {
            case READY, INCOMPLETE, REFUSED, SUPERSEDED -> true;
            case PACKED, ACCEPTED -> false;
        };
    }

    void create(
            Layout layout,
            Fact fact,
            Act act,
            @Nullable ReportRow former,
            Map<EntityId, BusinessEntity> firms,
            Instant now) {
        EntityId firm = Parties.of(fact);
        BusinessEntity entity = firm == null ? null : firms.get(firm);
        if (entity == null && firm != null) {
            entity = entities.find(firm).orElse(null);
        }
        String key = former == null ? "HJ" + fact.id() : former.key();
        var rendering = Rendering.of(layout, key, act, fact, entity, types);
        var deadline = act == Act.NEW
                ? deadlines.compute(layout.deadline(), fact.validFrom())
                : deadlines.compute(layout.correctionDeadline(), Zone.dayOf(now));
        rows.create(
                new ReportRows.Draft(
                        layout.id(),
                        key,
                        act,
                        fact.id(),
                        fact.type(),
                        firm,
                        entity == null ? fact.unit() : entity.unit(),
                        types.describe(fact).summary(),
                        rendering.missing(),
                        deadline,
                        former == null ? null : former.id()),
                now);
    }
}
