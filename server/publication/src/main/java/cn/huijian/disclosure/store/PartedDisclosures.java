package cn.huijian.disclosure.store;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.matter.Matters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each row of the desk is about the firm that its fact names. A merge needs nothing: whoever shows a row asks who stands for its firm. When one is
 * undone, rows that came up while it stood are asked again whom their facts mean.
 */
@Component
public class PartedDisclosures {
    private static final Actor SYSTEM = Actor.system("entity-merge");

    private final DisclosureRows rows;
    private final FactFeed facts;
    private final Entities entities;
    private final Matters matters;
    private final Clock clock;

    PartedDisclosures(DisclosureRows rows, FactFeed facts, Entities entities, Matters matters, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.entities = entities;
        this.matters = matters;
        this.clock = clock;
    }

    /** In the transaction that undoes the merge. */
    @Transactional
    public void parted(EntityUnmerged unmerged) {
        List<Disclosure> all = rows.ofFirm(unmerged.survivor());
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<FactId, Fact> known =
                facts.findAll(all.stream().map(Disclosure::fact).toList());
        for (Disclosure row : all) {
            @Nullable
            EntityId meant = Optional.ofNullable(known.get(row.fact()))
                    .flatMap(Fact::firm)
                    .orElse(null);
            if (!Objects.equals(row.entity(), meant)) {
                turn(row, meant, now);
            }
        }
    }

    private void turn(Disclosure row, @Nullable EntityId meant, Instant now) {
        String why = "合并已撤销，按事实所载标识，当事主体由“" + name(row.entity()) + "”改为“" + name(meant) + "”";
        rows.turn(row, meant, SYSTEM, why, now);
        matters.findOpen(DisclosureDesk.KIND, "disclosure:" + row.id())
                .ifPresent(matter -> matters.changeParty(matter, meant, why));
    }

    private String name(@Nullable EntityId firm) {
        return firm == null
                ? "未知主体"
                : entities.find(firm).map(BusinessEntity::name).orElse("编号 " + firm);
    }
}
