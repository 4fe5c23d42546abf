package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.entity.model.Survivorship.Standing;
import cn.huijian.entity.store.Conflicts;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.entity.web.EntityDetail.FieldBody;
import cn.huijian.entity.web.EntityDetail.FormerName;
import cn.huijian.entity.web.EntityDetail.IdentifierBody;
import cn.huijian.entity.web.EntityDetail.OtherValue;
import cn.huijian.entity.web.EntityDetail.Person;
import cn.huijian.entity.web.EntityDetail.Position;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a firm together for the screen: the projection, the fields in force at a point in both times, masked persons. */
@Component
class EntityDetails {
    private final Entities entities;
    private final RegisterHistory history;
    private final Conflicts conflicts;
    private final Units units;
    private final PersonVault vault;
    private final SourceNames sources;
    private final StandingFields standing;
    private final MergePages mergeNotes;

    EntityDetails(
            Entities entities,
            RegisterHistory history,
            Conflicts conflicts,
            Units units,
            PersonVault vault,
            SourceNames sources,
            StandingFields standing,
            MergePages mergeNotes) {
        this.entities = entities;
        this.history = history;
        this.conflicts = conflicts;
        this.units = units;
        this.vault = vault;
        this.sources = sources;
        this.standing = standing;
        this.mergeNotes = mergeNotes;
    }

    EntityDetail of(BusinessEntity entity, KnownAt at, Staff staff) {
        List<Entry> entries = history.at(entity.id(), at);
        Map<String, FieldBody> fields = fields(entity.id(), entries, at);
        Map<Integer, String> names =
                units.list().stream().collect(Collectors.toMap(u -> u.id().value(), u -> u.name()));
        @Nullable
        Entry naming = standing.person(entity.id(), entries, at.validOn()).orElse(null);
        @Nullable PersonRef ref = naming == null ? null : naming.person();
        Map<String, String> masked =
                ref == null ? Map.of() : vault.masked(List.of(ref)).getOrDefault(ref, Map.of());
        @Nullable Person representative = person(ref, masked, "name");
        boolean disputed = conflicts.open(entity.id().value());
        return new EntityDetail(
                entity.id().toString(),
                entity.uscc(),
                read(fields, FieldNames.NAME, entity.name()),
                entity.kind(),
                entity.kind(),
                entity.status(),
                EntityPages.statusWord(entity.status()),
                tone(entity.status()),
                entity.established(),
                entity.industry(),
                null,
                capital(entity),
                EntityPages.unit(entity.unit().value(), names),
                entity.district(),
                entity.street(),
                entity.grid(),
                fields.containsKey(FieldNames.ADDRESS) ? read(fields, FieldNames.ADDRESS, "") : entity.address(),
                fields.containsKey(FieldNames.SCOPE) ? read(fields, FieldNames.SCOPE, "") : entity.scope(),
                position(fields),
                representative,
                person(ref, masked, "phone"),
                formerNames(entity, fields, at),
                identifiers(entity.id(), at),
                withPersons(fields, naming, masked),
                disputed,
                entity.demo(),
                mergeNotes.version(entity.id()),
                mergeNotes.mergedInto(entity.id()),
                actions(staff, representative != null, disputed));
    }

    private Map<String, FieldBody> fields(EntityId id, List<Entry> entries, KnownAt at) {
        Map<String, FieldBody> fields = new LinkedHashMap<>();
        standing.of(id, entries, at.validOn()).forEach((name, one) -> fields.put(name, field(name, one, id)));
        return fields;
    }

    private FieldBody field(String name, Standing<Entry> one, EntityId id) {
        Entry entry = one.winner();
        return field(
                entry,
                name,
                entry.given().getOrDefault(name, ""),
                Survivorship.value(entry, name),
                false,
                one.why().isEmpty() ? null : one.why(),
                one.losers().stream().map(loser -> other(loser, name, id)).toList());
    }

    private OtherValue other(Entry entry, String name, EntityId id) {
        return new OtherValue(
                entry.given().getOrDefault(name, ""),
                Survivorship.value(entry, name),
                sources.of(entry.source()),
                record(entry),
                entry.validFrom(),
                entry.recordedAt(),
                entry.entity() == id.value() ? null : Long.toString(entry.entity()));
    }

    private FieldBody field(
            Entry entry,
            String name,
            String given,
            @Nullable String normalised,
            boolean masked,
            @Nullable String why,
            List<OtherValue> others) {
        return new FieldBody(
                name,
                given,
                normalised,
                entry.source(),
                sources.of(entry.source()),
                record(entry),
                entry.validFrom(),
                entry.recordedAt(),
                masked,
                why,
                others);
    }

    private static String record(Entry entry) {
        return "IM-" + entry.run() + " 第 " + entry.row() + " 行";
    }

    private List<FieldBody> withPersons(
            Map<String, FieldBody> fields, @Nullable Entry naming, Map<String, String> masked) {
        List<FieldBody> all = new ArrayList<>(fields.values());
        if (naming != null) {
            addPerson(all, naming, FieldNames.PERSON, masked.get("name"));
            addPerson(all, naming, FieldNames.PHONE, masked.get("phone"));
        }
        return all;
    }

    private void addPerson(List<FieldBody> all, Entry entry, String name, @Nullable String masked) {
        if (masked != null) {
            all.add(field(entry, name, masked, masked, true, null, List.of()));
        }
    }

    private static @Nullable Person person(@Nullable PersonRef ref, Map<String, String> masked, String field) {
        @Nullable String value = masked.get(field);
        return ref == null || value == null ? null : new Person(value, ref + "." + field);
    }

    private static String read(Map<String, FieldBody> fields, String name, String otherwise) {
        @Nullable FieldBody field = fields.get(name);
        return field == null || field.normalised() == null ? otherwise : field.normalised();
    }

    private static EntityDetail.@Nullable Capital capital(BusinessEntity entity) {
        if (entity.capitalFen() == null || entity.currency() == null) {
            return null;
        }
        int digits = Currency.getInstance(entity.currency()).getDefaultFractionDigits();
        return new EntityDetail.Capital(
                BigDecimal.valueOf(entity.capitalFen(), digits).toPlainString(), entity.currency());
    }

    private static @Nullable Position position(Map<String, FieldBody> fields) {
        try {
            return fields.containsKey("经度") && fields.containsKey("纬度")
                    ? new Position(
                            Double.parseDouble(read(fields, "经度", "")), Double.parseDouble(read(fields, "纬度", "")))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private List<FormerName> formerNames(BusinessEntity entity, Map<String, FieldBody> fields, KnownAt at) {
        Map<String, FormerName> names = new LinkedHashMap<>();
        for (String told : read(fields, "曾用名", "").split("[;；、,，]", -1)) {
            if (!told.isBlank()) {
                names.put(told.strip(), new FormerName(told.strip(), null, null));
            }
        }
        for (Entry entry : history.all(entity.id(), at.knownAt())) {
            if (entry.entity() != entity.id().value()) {
                continue;
            }
            String name = entry.given().getOrDefault(FieldNames.NAME, "");
            @Nullable String kept = entry.normalised().getOrDefault(FieldNames.NAME, name);
            boolean known = !entry.recordedAt().isAfter(at.knownAt());
            if (known && kept != null && !kept.isEmpty() && !kept.equals(entity.name())) {
                names.putIfAbsent(kept, new FormerName(kept, entry.validFrom(), null));
            }
        }
        return List.copyOf(names.values());
    }

    private List<IdentifierBody> identifiers(EntityId id, KnownAt at) {
        return entities.identifiersOf(id, at).stream()
                .filter(identifier -> identifier.scheme() != GivenIdentifier.Scheme.LOCAL)
                .map(identifier -> new IdentifierBody(
                        identifier.scheme().name(),
                        identifier.scheme() == GivenIdentifier.Scheme.USCC ? FieldNames.USCC : FieldNames.OLD_NUMBER,
                        identifier.value(),
                        null))
                .toList();
    }

    private static String tone(String status) {
        return switch (status) {
            case "ALIVE", "MOVED_IN" -> "green";
            case "SUSPENDED", "LIQUIDATING", "SIMPLE_NOTICE", "FORCE_NOTICE" -> "orange";
            case "REVOKED", "CLOSED", "RESCINDED", "EXPELLED" -> "red";
            default -> "plain";
        };
    }

    private static List<OpenAction> actions(Staff staff, boolean hasPerson, boolean disputed) {
        return List.of(
                !hasPerson
                        ? OpenAction.closed("reveal", "查看个人信息", "来源没有给出法定代表人")
                        : staff.may("entity.reveal")
                                ? OpenAction.open("reveal", "查看个人信息")
                                : OpenAction.closed("reveal", "查看个人信息", "没有查看个人信息的权限，可向安全管理员申请"),
                staff.may("entity.assign")
                        ? OpenAction.open("assign", "调整监管所")
                        : OpenAction.closed("assign", "调整监管所", "没有分配辖区的权限"),
                !disputed
                        ? OpenAction.closed("resolve", "处理冲突", "没有未处理的冲突")
                        : staff.may("exchange.resolve")
                                ? OpenAction.open("resolve", "处理冲突")
                                : OpenAction.closed("resolve", "处理冲突", "没有处理冲突的权限"));
    }
}
