package cn.huijian.sharing.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.dossier.FactTypes;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.sharing.ShareGrant;
import cn.huijian.sharing.ShareGrant.State;
import cn.huijian.sharing.store.ShareCalls;
import cn.huijian.sharing.web.ShareBodies.FieldName;
import cn.huijian.sharing.web.ShareBodies.GrantBody;
import cn.huijian.sharing.web.ShareBodies.ShareableType;
import cn.huijian.sharing.web.ShareBodies.ShareableTypes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the sharing desk shows. */
@Component
class ShareViews {
    private final Knowledge knowledge;
    private final FactTypes types;
    private final Units units;
    private final ShareCalls calls;
    private final Clock clock;

    ShareViews(Knowledge knowledge, FactTypes types, Units units, ShareCalls calls, Clock clock) {
        this.knowledge = knowledge;
        this.types = types;
        this.units = units;
        this.calls = calls;
        this.clock = clock;
    }

    GrantBody grant(ShareGrant one, Staff reader) {
        LocalDate today = Zone.dayOf(clock.instant());
        String reason = decideReason(one, reader);
        return new GrantBody(
                one.id(),
                one.department(),
                one.contact(),
                one.purpose(),
                one.legalBasis(),
                one.factType(),
                types.name(one.factType()),
                fields(one),
                unitNames(one),
                one.dailyCalls(),
                one.pageRows(),
                one.from(),
                one.until(),
                one.state(),
                one.state().label(),
                today.isAfter(one.until()),
                one.appliedBy(),
                one.appliedAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.reason(),
                one.withdrawnBy(),
                one.withdrawnAt(),
                calls.answeredOn(one.id(), today),
                one.version(),
                one.state() == State.APPLIED && reason == null,
                one.state() == State.APPLIED ? reason : null,
                one.state() == State.APPROVED && reader.may("sharing.approve"));
    }

    private static @Nullable String decideReason(ShareGrant one, Staff reader) {
        if (!reader.may("sharing.approve")) {
            return "您没有审批数据共享的权限";
        }
        return one.appliedAccount().equals(reader.account().toString()) ? "登记申请的人不能审批" : null;
    }

    private List<String> unitNames(ShareGrant one) {
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(unit -> unit.id().value(), Unit::name));
        return one.units().stream()
                .map(unit -> names.getOrDefault(unit.value(), unit.toString()))
                .toList();
    }

    private List<FieldName> fields(ShareGrant one) {
        Map<String, String> names = knowledge
                .find("facts", one.factType(), Zone.dayOf(clock.instant()))
                .map(ShareViews::names)
                .orElse(Map.of());
        return one.fields().stream()
                .map(key -> new FieldName(
                        key, names.getOrDefault(key, key), one.masked().contains(key)))
                .toList();
    }

    private static Map<String, String> names(KnowledgeItem type) {
        return type.body()
                .path("attributes")
                .valueStream()
                .collect(Collectors.toMap(
                        attribute -> attribute.path("key").asString(),
                        attribute -> attribute.path("name").asString()));
    }

    ShareableTypes shareable() {
        return new ShareableTypes(knowledge.list("facts", Zone.dayOf(clock.instant())).stream()
                .map(type -> new ShareableType(
                        type.id(),
                        type.body().path("name").asString(type.id()),
                        type.body()
                                .path("attributes")
                                .valueStream()
                                .filter(attribute -> !attribute.path("personal").asBoolean(false))
                                .map(attribute -> new FieldName(
                                        attribute.path("key").asString(),
                                        attribute.path("name").asString(),
                                        false))
                                .toList()))
                .toList());
    }
}
