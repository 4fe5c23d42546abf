package cn.huijian.sharing.store;

import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.NewFact;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.Partner;
import cn.huijian.sharing.model.ListingMessage;
import cn.huijian.sharing.model.ListingMessage.Entry;
import cn.huijian.sharing.model.ListingReceipt.RefusedEntry;
import cn.huijian.sharing.store.ChangeFeed.Changes;
import cn.huijian.sharing.store.ChangeFeed.Cursor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listings of our own as entries for partners, and entries of partners as facts of ours. What a partner told is never passed on. */
@Component
class PartnerListings {
    private static final String TYPE = "serious-violation-listing";
    private static final int AT_ONCE = 200;

    private final ChangeFeed feed;
    private final Dossier dossier;
    private final Entities entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerListings(ChangeFeed feed, Dossier dossier, Entities entities, JdbcClient jdbc, Clock clock) {
        this.feed = feed;
        this.dossier = dossier;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is new, and the cursor behind it. */
    record Next(List<Entry> entries, String cursor) {}

    /** What a partner does not know yet; from now on it counts as told, so the message goes into the same transaction. */
    Next after(Partner partner, String cursor) {
        Changes changes = feed.read(Cursor.parse(cursor), Set.of(TYPE), AT_ONCE);
        List<Entry> entries = changes.facts().stream()
                .filter(fact -> !fact.source().startsWith(ReportIntake.PARTNER))
                // One that was corrected is told by the one that took its place, under the number of its own record.
                .flatMap(fact -> entry(fact).stream())
                .toList();
        return new Next(untold(partner, entries), changes.next().toString());
    }

    /** Leaves out what stands as it was told last: the feed names a listing again when it is published, which is no news of the listing. */
    private List<Entry> untold(Partner partner, List<Entry> entries) {
        Set<String> changed = Set.copyOf(jdbc.sql("""
                insert into sharing.partner_listings (partner, record, told)
                select :partner, record, told::jsonb from unnest(:records::text[], :told::text[]) as l (record, told)
                on conflict (partner, record) do update set told = excluded.told
                where partner_listings.told <> excluded.told
                returning record
                """)
                .param("partner", partner.code())
                .param("records", entries.stream().map(Entry::record).toArray(String[]::new))
                .param("told", entries.stream().map(Entry::state).toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
        return entries.stream()
                .filter(entry -> changed.contains(entry.record()))
                .toList();
    }

    private Optional<Entry> entry(Fact fact) {
        @Nullable EntityId id = Parties.of(fact);
        @Nullable BusinessEntity firm = id == null ? null : entities.find(id).orElse(null);
        // The code that the record itself gives means the same firm whatever is merged or parted here.
        @Nullable String code = Parties.code(fact);
        if (code == null && firm != null) {
            code = firm.uscc();
        }
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                fact.id().toString(),
                code,
                firm == null ? "" : firm.name(),
                fact.attributes().path("ground").asString(""),
                fact.attributes().path("authority").asString(""),
                fact.validFrom(),
                fact.validTo(),
                fact.standing() != Fact.Standing.STANDS));
    }

    /** Records the entries; gives those that were not taken in. */
    List<RefusedEntry> take(Partner partner, ListingMessage message) {
        List<RefusedEntry> refused = new ArrayList<>();
        Actor actor = new Actor(Actor.Kind.PARTNER, partner.code(), partner.name(), null);
        for (Entry entry : message.entries()) {
            take(partner, entry, actor).ifPresent(why -> refused.add(new RefusedEntry(entry.record(), why)));
        }
        return refused;
    }

    private Optional<String> take(Partner partner, Entry entry, Actor actor) {
        if (!(UnifiedSocialCreditCode.read(entry.uscc()) instanceof CodeReading.Conforming)) {
            return Optional.of("统一社会信用代码的校验位不符");
        }
        String source = ReportIntake.PARTNER + "-" + partner.code();
        Optional<Fact> known = known(source, entry.record());
        if (entry.retracted()) {
            return known.filter(fact -> fact.standing() == Fact.Standing.STANDS)
                    .flatMap(fact -> why(dossier.retract(fact.id(), "协作局撤回：" + partner.name(), actor)));
        }
        boolean ofAnother = known.isPresent() && !names(known.get(), entry.uscc());
        NewFact fact = fact(source, entry, record(entry, known.isPresent(), ofAnother));
        if (known.isEmpty()) {
            return kept(source, entry, first(dossier.append(List.of(fact), actor)));
        }
        boolean same = !ofAnother
                && Objects.equals(known.get().validTo(), entry.until())
                && known.get().attributes().equals(fact.attributes());
        return same || known.get().standing() != Fact.Standing.STANDS
                ? Optional.empty()
                : kept(source, entry, dossier.correct(known.get().id(), fact, "协作局更新：" + partner.name(), actor));
    }

    private static boolean names(Fact fact, String uscc) {
        return fact.subjects().stream().anyMatch(subject -> subject.identifier().equals(uscc));
    }

    /** Under which record of the partner a change of the entry is kept: its term may change, and whom it is about, when the partner undoes a merge. */
    private static String record(Entry entry, boolean known, boolean ofAnother) {
        if (!known) {
            return entry.record();
        }
        return entry.record() + ":" + entry.until() + (ofAnother ? ":" + entry.uscc() : "");
    }

    private static Outcome<FactId> first(Outcome<List<FactId>> appended) {
        return switch (appended) {
            case Outcome.Done<List<FactId>>(List<FactId> ids) -> Outcome.done(ids.getFirst());
            case Outcome.Refused<List<FactId>>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    /** Remembers which fact the entry is now; or why it is none. */
    private Optional<String> kept(String source, Entry entry, Outcome<FactId> outcome) {
        if (outcome instanceof Outcome.Done<FactId>(FactId fact)) {
            jdbc.sql("""
                    insert into sharing.partner_facts (source, record, fact_id) values (:source, :record, :fact)
                    on conflict (source, record) do update set fact_id = excluded.fact_id
                    """)
                    .param("source", source)
                    .param("record", entry.record())
                    .param("fact", fact.value())
                    .update();
        }
        return why(outcome);
    }

    private Optional<Fact> known(String source, String record) {
        return jdbc.sql("select fact_id from sharing.partner_facts where source = :source and record = :record")
                .param("source", source)
                .param("record", record)
                .query((row, n) -> row.getLong(1))
                .optional()
                .flatMap(id -> dossier.find(new FactId(id)));
    }

    private NewFact fact(String source, Entry entry, String record) {
        var code = new GivenIdentifier(Scheme.USCC, entry.uscc());
        UnitId unit = entities.resolve(code, KnownAt.now(clock.instant()))
                .flatMap(entities::find)
                .map(BusinessEntity::unit)
                .orElse(UnitId.UNASSIGNED);
        return new NewFact(
                TYPE,
                List.of(new NewFact.Subject("party", code)),
                entry.listedOn(),
                entry.until(),
                source,
                record,
                1,
                null,
                null,
                unit,
                JsonMapper.shared().valueToTree(Map.of("ground", entry.ground(), "authority", entry.authority())));
    }

    private static Optional<String> why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? Optional.of(refusal.sentence()) : Optional.empty();
    }
}
