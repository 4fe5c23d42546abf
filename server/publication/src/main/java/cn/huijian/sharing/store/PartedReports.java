package cn.huijian.sharing.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.UnitId;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a merge had told others is put right when it is undone: rows go to the firm that their facts mean, what was sent in the name of the other firm
 * is corrected, and whoever reads the change feed gets the facts of both again. A merge itself needs nothing: a name told before it means the same firm
 * after it.
 */
@Component
public class PartedReports {
    private static final Actor SYSTEM = Actor.system("entity-merge");
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_FACTS = 5_000;

    private final ReportRows rows;
    private final ReportPackages packages;
    private final ReportIntake intake;
    private final Layouts layouts;
    private final Arrivals arrivals;
    private final Dossier dossier;
    private final FactFeed facts;
    private final FactTypes types;
    private final Entities entities;
    private final AuditTrail audit;
    private final Clock clock;

    PartedReports(
            ReportRows rows,
            ReportPackages packages,
            ReportIntake intake,
            Layouts layouts,
            Arrivals arrivals,
            Dossier dossier,
            FactFeed facts,
            FactTypes types,
            Entities entities,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.intake = intake;
        this.layouts = layouts;
        this.arrivals = arrivals;
        this.dossier = dossier;
        this.facts = facts;
        this.types = types;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction that undoes the merge. */
    @Transactional
    public void parted(EntityUnmerged unmerged) {
        Instant now = clock.instant();
        List<EntityId> both = List.of(unmerged.survivor(), unmerged.restored());
        List<ReportRow> all = rows.listByEntity(both, MOST_ROWS).stream()
                .filter(row -> row.state() != State.SUPERSEDED)
                .toList();
        Map<FactId, Fact> known =
                facts.findAll(all.stream().map(ReportRow::fact).distinct().toList());
        Map<EntityId, BusinessEntity> firms = Parties.among(known.values(), entities);
        for (ReportRow row : all) {
            Fact fact = known.get(row.fact());
            Optional<Layout> layout = layouts.find(row.layout(), Zone.dayOf(now));
            if (fact != null && layout.isPresent()) {
                follow(row, layout.get(), fact, firms, now);
            }
        }
        arrivals.add(both.stream()
                .flatMap(firm -> dossier.list(firm, KnownAt.now(now), Set.of(), MOST_FACTS).stream())
                .filter(fact -> !fact.recordedAt().isBefore(unmerged.since()))
                .map(Fact::id)
                .toList());
    }

    private void follow(ReportRow row, Layout layout, Fact fact, Map<EntityId, BusinessEntity> firms, Instant now) {
        @Nullable EntityId meant = Parties.of(fact);
        @Nullable BusinessEntity firm = meant == null ? null : firms.get(meant);
        Rendering saying = Rendering.of(layout, row.key(), row.act(), fact, firm, types);
        if (!Objects.equals(row.entity(), meant)) {
            turn(row, meant, firm == null ? row.unit() : firm.unit(), saying);
        }
        boolean told = row.state() == State.ACCEPTED || row.state() == State.PACKED;
        if (told
                && row.act() != Act.RETRACT
                && fact.standing() == Fact.Standing.STANDS
                && !layout.sameFirm(packages.cellsSent(row), saying.cells())) {
            correct(row, layout, fact, firms, now);
        }
    }

    private void turn(ReportRow row, @Nullable EntityId meant, UnitId unit, Rendering saying) {
        State state = switch (row.state()) {
            case READY, INCOMPLETE -> saying.missing().isEmpty() ? State.READY : State.INCOMPLETE;
            case PACKED, ACCEPTED, REFUSED, SUPERSEDED -> row.state();
        };
        boolean waits = state == State.READY || state == State.INCOMPLETE;
        rows.turn(row, meant, unit, state, waits ? saying.missing() : row.missing());
        audit.record(
                SYSTEM,
                AuditEntry.of("sharing.change-firm", "report-row:" + row.id())
                        .withPurpose("合并已撤销，按事实所载标识重新归属")
                        .with("before", String.valueOf(row.entity()))
                        .with("after", String.valueOf(meant)));
    }

    /** Under the key of the row, so that the receiver changes what it has. A correction that was accepted goes once more. */
    private void correct(ReportRow row, Layout layout, Fact fact, Map<EntityId, BusinessEntity> firms, Instant now) {
        if (row.act() == Act.NEW) {
            intake.create(layout, fact, Act.CORRECT, row, firms, now);
        } else if (row.state() == State.ACCEPTED) {
            rows.find(row.id())
                    .ifPresent(one -> rows.move(one, State.READY, Act.CORRECT, List.of(), "合并撤销后以本来的主体重新报送"));
        }
    }
}
