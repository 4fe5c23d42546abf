package cn.huijian.disclosure.web;

import cn.huijian.access.Staff;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.Deadlines;
import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A row of the desk.
 *
 * @param clock how its deadline stands today; absent once it is public
 * @param actions what may be done now, with the reason where not
 */
record DisclosureView(
        long id,
        long factId,
        String factType,
        @Nullable Party party,
        int unitId,
        String title,
        State state,
        String stateLabel,
        @Nullable DeadlineClock clock,
        String ruleVersion,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant endedAt,
        @Nullable String ground,
        @Nullable Long replaces,
        int version,
        List<Action> actions) {
    /** The firm concerned. */
    record Party(long id, String name, @Nullable String uscc) {}

    /** Something that may be done now, or why not. */
    record Action(
            String code,
            String label,
            boolean enabled,
            @Nullable String reason) {}

    /** Makes views of rows. */
    @Component
    static class Maker {
        private final Entities entities;
        private final Deadlines deadlines;
        private final Clock clock;

        Maker(Entities entities, Deadlines deadlines, Clock clock) {
            this.entities = entities;
            this.deadlines = deadlines;
            this.clock = clock;
        }

        Page<DisclosureView> page(Page<Disclosure> rows, Staff reader) {
            var parties = parties(rows.items());
            return rows.map(row -> view(row, parties, reader));
        }

        DisclosureView one(Disclosure row, Staff reader) {
            return view(row, parties(List.of(row)), reader);
        }

        /** By the firm of each row, the one that stands for it now. */
        private Map<EntityId, BusinessEntity> parties(List<Disclosure> rows) {
            Map<EntityId, EntityId> survivors = entities.survivorsOf(rows.stream()
                    .map(Disclosure::entity)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            Map<EntityId, BusinessEntity> found =
                    entities.findAll(survivors.values().stream().distinct().toList());
            var parties = new HashMap<EntityId, BusinessEntity>();
            survivors.forEach((firm, survivor) -> {
                BusinessEntity standing = found.get(survivor);
                if (standing != null) {
                    parties.put(firm, standing);
                }
            });
            return parties;
        }

        private DisclosureView view(Disclosure row, Map<EntityId, BusinessEntity> parties, Staff reader) {
            @Nullable BusinessEntity party = row.entity() == null ? null : parties.get(row.entity());
            return new DisclosureView(
                    row.id(),
                    row.fact().value(),
                    row.factType(),
                    party == null ? null : new Party(party.id().value(), party.name(), party.uscc()),
                    row.unit().value(),
                    row.title(),
                    row.state(),
                    row.state().label(),
                    row.state() == State.DUE ? deadlines.clock(row.deadline(), Zone.dayOf(clock.instant())) : null,
                    row.ruleVersion(),
                    row.publishedAt(),
                    row.publishedBy(),
                    row.endedAt(),
                    row.ground(),
                    row.replaces(),
                    row.version(),
                    List.of(
                            action("publish", "公示", row.state() == State.DUE, reader.may("disclosure.publish"), row),
                            action(
                                    "withdraw",
                                    "撤回",
                                    row.state() == State.DUE || row.state() == State.PUBLISHED,
                                    reader.may("disclosure.correct"),
                                    row)));
        }

        private static Action action(String code, String label, boolean open, boolean allowed, Disclosure row) {
            if (!open) {
                return new Action(code, label, false, "当前为“" + row.state().label() + "”");
            }
            return allowed
                    ? new Action(code, label, true, null)
                    : new Action(code, label, false, "您的角色没有此项权限，请联系安全管理员");
        }
    }
}
