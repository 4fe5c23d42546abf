package cn.huijian.entity.jobs;

import cn.huijian.engine.match.Decision.Ground;
import cn.huijian.entity.jobs.Joining.Join;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Found;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.Register;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Joins the pairs of a batch that need no asking, in their order and with as few statements as their order allows: hundreds at once, unless one joins
 * away a firm to which another of the batch was just joined.
 */
@Component
class SurePairs {
    private static final Actor MATCHER = Actor.system("entity-match");

    private final Candidates candidates;
    private final MergedFirms firms;
    private final Joining joining;
    private final Register register;
    private final Clock clock;

    SurePairs(Candidates candidates, MergedFirms firms, Joining joining, Register register, Clock clock) {
        this.candidates = candidates;
        this.firms = firms;
        this.joining = joining;
        this.register = register;
        this.clock = clock;
    }

    /** A pair of which the matcher is sure, and why. */
    record Sure(Found pair, Ground ground) {}

    /** What became of a batch: the firms merged away, and the pairs at which a person has to look, or has looked. */
    record Joined(Set<EntityId> gone, List<Found> asked) {}

    /** In the caller's transaction. */
    Joined join(List<Sure> pairs, String model) {
        var joined = new Joined(new LinkedHashSet<>(), new ArrayList<>());
        if (pairs.isEmpty()) {
            return joined;
        }
        register.lock();
        List<Found> found = pairs.stream().map(Sure::pair).toList();
        Set<EntityId> ids = new HashSet<>();
        found.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<EntityId, Firm> known = firms.find(ids);
        Set<Found> different = candidates.different(found);
        var together = new Together();
        for (Sure sure : pairs) {
            @Nullable Firm one = known.get(sure.pair().one());
            @Nullable Firm other = known.get(sure.pair().other());
            if (isAway(one, joined) || isAway(other, joined) || one == null || other == null) {
                continue;
            }
            if ((one.uscc() != null && other.uscc() != null) || different.contains(sure.pair())) {
                joined.asked().add(sure.pair());
                continue;
            }
            boolean first =
                    one.uscc() != null || (other.uscc() == null && one.id().compareTo(other.id()) < 0);
            Firm survivor = first ? one : other;
            Firm merged = first ? other : one;
            if (together.survivors.contains(merged.id())) {
                write(together, model);
                together = new Together();
            }
            together.add(sure, survivor, merged, model);
            joined.gone().add(merged.id());
        }
        write(together, model);
        return joined;
    }

    /** Merges that do not build on each other. */
    private static final class Together {
        private final List<Found> pairs = new ArrayList<>();
        private final List<Join> joins = new ArrayList<>();
        private final Set<EntityId> survivors = new HashSet<>();

        void add(Sure sure, Firm survivor, Firm merged, String model) {
            pairs.add(sure.pair());
            survivors.add(survivor.id());
            joins.add(new Join(
                    survivor.id(),
                    merged.id(),
                    null,
                    "%s；被并入的一方没有统一社会信用代码；匹配概率 %.4f%%，模型 %s"
                            .formatted(words(sure.ground()), sure.pair().probability() * 100, model)));
        }
    }

    private void write(Together together, String model) {
        if (!together.joins.isEmpty()) {
            var now = clock.instant();
            candidates.find(together.pairs, model, now);
            joining.join(together.joins, Basis.MATCHER, MATCHER, now);
        }
    }

    private static boolean isAway(@Nullable Firm firm, Joined joined) {
        return firm == null || firm.mergedInto() != null || joined.gone().contains(firm.id());
    }

    private static String words(Ground ground) {
        return switch (ground) {
            case SAME_NAME_SAME_DOOR -> "名称全同，门牌与房号相同（同一登记机关内名称不得相同）";
            case IDENTIFIER_SHARED -> "证号相同";
            default -> "匹配概率达到直接合并的阈值";
        };
    }
}
