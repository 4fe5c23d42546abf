package cn.huijian.lead.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.calendar.Deadlines;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.lead.Lead;
import cn.huijian.lead.LeadDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the list and the page of leads show. */
@Component
class LeadPages {
    private static final Map<String, String> ORIGINS = Map.of("random-inspection", "双随机抽查", "scan-report", "扫码反映");

    private final LeadDesk desk;
    private final Entities entities;
    private final Units units;
    private final Deadlines deadlines;
    private final Clock clock;

    LeadPages(LeadDesk desk, Entities entities, Units units, Deadlines deadlines, Clock clock) {
        this.desk = desk;
        this.entities = entities;
        this.units = units;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<LeadBody> rows(List<Lead> leads, Staff reader) {
        Map<EntityId, EntityId> survivors = entities.survivorsOf(leads.stream()
                .map(Lead::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<EntityId, BusinessEntity> firms =
                entities.findAll(survivors.values().stream().distinct().toList());
        return leads.stream()
                .map(lead -> body(
                        lead, lead.party() == null ? null : firms.get(survivors.get(lead.party())), List.of(), reader))
                .toList();
    }

    LeadBody page(Lead lead, Staff reader) {
        EntityId party = lead.party();
        @Nullable
        BusinessEntity firm =
                party == null ? null : entities.find(entities.survivorOf(party)).orElse(null);
        return body(lead, firm, desk.log(lead.id()), reader);
    }

    private LeadBody body(Lead lead, @Nullable BusinessEntity firm, List<LeadDesk.Step> log, Staff reader) {
        var conclusion = lead.conclusion();
        return new LeadBody(
                lead.id(),
                lead.number(),
                lead.origin(),
                ORIGINS.getOrDefault(lead.origin(), lead.origin()),
                lead.summary(),
                lead.detail(),
                firm == null ? null : new LeadBody.PartyBody(firm.id().toString(), firm.name(), firm.uscc()),
                unit(lead.unit()),
                new LeadBody.StateBody(lead.state().name(), lead.state().word()),
                lead.receivedAt(),
                deadlines.clock(lead.deadline(), Zone.dayOf(clock.instant())),
                lead.assigneeName(),
                conclusion == null ? null : conclusion.word() + "：" + lead.reason(),
                lead.version(),
                log.stream()
                        .map(step -> new LeadBody.StepBody(step.at(), step.actor(), step.words(), step.reason()))
                        .toList(),
                actions(lead, reader));
    }

    private LeadBody.UnitBody unit(UnitId id) {
        return units.list().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(Unit::name)
                .map(name -> new LeadBody.UnitBody(id.value(), name))
                .orElse(new LeadBody.UnitBody(id.value(), "未分配辖区"));
    }

    private static List<LeadBody.ActionBody> actions(Lead lead, Staff reader) {
        if (lead.state() == Lead.State.CONCLUDED) {
            return List.of();
        }
        String lacking = reader.may("lead.handle") ? null : "您没有办理线索的权限";
        boolean mine = reader.account().equals(lead.assignee());
        var actions = new ArrayList<LeadBody.ActionBody>();
        String assign = mine ? "已由您承办" : lacking;
        actions.add(
                new LeadBody.ActionBody("assign", lead.assignee() == null ? "承办核查" : "改由我核查", assign == null, assign));
        String conclude = lacking != null ? lacking : mine ? null : "请先承办核查";
        for (Lead.Conclusion conclusion : Lead.Conclusion.values()) {
            actions.add(new LeadBody.ActionBody(
                    "conclude/" + conclusion.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    conclusion.word(),
                    conclude == null,
                    conclude));
        }
        return actions;
    }
}
