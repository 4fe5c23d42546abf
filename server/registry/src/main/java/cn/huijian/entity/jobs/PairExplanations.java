package cn.huijian.entity.jobs;

import cn.huijian.engine.match.Decision;
import cn.huijian.engine.match.FirmScheme;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.MatchRecord;
import cn.huijian.entity.store.MatchRows;
import cn.huijian.entity.store.MatchRows.Compared;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** How likely any two firms are one, and why: also a pair that the matching job never proposed. */
@Component
public class PairExplanations {
    private final MatchRows rows;
    private final MatchModel model;
    private final MatchingIndex register;
    private final Clock clock;

    PairExplanations(MatchRows rows, MatchModel model, MatchingIndex register, Clock clock) {
        this.rows = rows;
        this.model = model;
        this.register = register;
        this.clock = clock;
    }

    /** @param rarity whether it was known how rare the 字号 is; else that weighs nothing */
    public record Explained(Decision decision, boolean rarity) {}

    /** Decides a pair by what the register says now; empty when one of them stands under another firm. The first is the left side. */
    public Optional<Explained> explain(EntityId left, EntityId right) {
        LocalDate today = Zone.dayOf(clock.instant());
        long[] ids = LongStream.of(left.value(), right.value()).sorted().toArray();
        List<Compared> both = rows.read(ids, model.divisions(today));
        if (both.size() < 2) {
            return Optional.empty();
        }
        boolean inOrder = both.getFirst().id().equals(left);
        MatchRecord one = (inOrder ? both.getFirst() : both.getLast()).entry();
        MatchRecord other = (inOrder ? both.getLast() : both.getFirst()).entry();
        return register.ask(index -> new Explained(index.decide(one, other), true))
                .or(() -> {
                    var empty = new MatchIndex(FirmScheme.parameters());
                    empty.use(model.latest(today));
                    return Optional.of(new Explained(empty.decide(one, other), false));
                });
    }
}
