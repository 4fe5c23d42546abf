package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.creditrisk.model.GraveEvents;
import cn.huijian.creditrisk.model.GraveEvents.Consequence;
import cn.huijian.creditrisk.store.Assessments;
import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.creditrisk.store.Standings;
import cn.huijian.creditrisk.store.Standings.Change;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets indicative scores follow, and puts at once in force what a grave event demands. All in the caller's transaction. */
@Component
public class Following {
    private final Assessor assessor;
    private final Scorecards scorecards;
    private final Standings standings;
    private final Assessments assessments;
    private final DirtyEntities dirty;
    private final Knowledge knowledge;
    private final Clock clock;

    Following(
            Assessor assessor,
            Scorecards scorecards,
            Standings standings,
            Assessments assessments,
            DirtyEntities dirty,
            Knowledge knowledge,
            Clock clock) {
        this.assessor = assessor;
        this.scorecards = scorecards;
        this.standings = standings;
        this.assessments = assessments;
        this.dirty = dirty;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Follows at once: for a few firms. */
    public void follow(Collection<EntityId> firms) {
        gather(firms);
        score(firms);
    }

    /** Keeps the traits of firms, and marks those who are related to the ones that changed. */
    void gather(Collection<EntityId> firms) {
        Instant now = clock.instant();
        Set<EntityId> changed = assessor.gather(firms, KnownAt.now(now));
        dirty.markRelated(changed, now);
    }

    /** Scores firms anew. */
    void score(Collection<EntityId> firms) {
        Instant now = clock.instant();
        KnownAt at = KnownAt.now(now);
        List<Assessed> results = assessor.assess(firms, at);
        if (results.isEmpty()) {
            return;
        }
        Used scorecard = scorecards.inForce(at.validOn());
        standings.indicate(results);
        Map<EntityId, CreditGrade> inForce =
                standings.inForce(results.stream().map(Assessed::entity).toList());
        var graveEvents = GraveEvents.read(knowledge.get("parameters", "credit-risk", at.validOn()));
        var grave = new ArrayList<Grave>();
        var usual = new ArrayList<Assessed>();
        for (Assessed result : results) {
            CreditGrade current = inForce.getOrDefault(result.entity(), CreditGrade.UNRATED);
            Optional<Consequence> consequence = graveEvents.consequence(result.explanation(), current);
            if (consequence.isPresent()) {
                grave.add(new Grave(result, current, consequence.get()));
            } else {
                usual.add(result);
            }
        }
        assessments.keepIndicative(usual, scorecard, now);
        decide(grave, scorecard, at.validOn(), now);
    }

    private record Grave(Assessed result, CreditGrade current, Consequence consequence) {}

    private void decide(List<Grave> grave, Used scorecard, LocalDate on, Instant now) {
        List<Assessed> results = grave.stream().map(Grave::result).toList();
        List<Long> ids = assessments.keep(
                results,
                scorecard,
                now,
                null,
                grave.stream().map(one -> one.consequence().cause()).toList());
        var changes = new ArrayList<Change>();
        for (int i = 0; i < grave.size(); i++) {
            Grave one = grave.get(i);
            changes.add(new Change(
                    one.result().entity(),
                    one.current(),
                    one.consequence().grade(),
                    one.consequence().cause(),
                    ids.get(i)));
        }
        standings.change(changes, on, null, now);
        if (!results.isEmpty()) {
            standings.keepScores(results);
        }
    }
}
