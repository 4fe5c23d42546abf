package cn.huijian.dossier.store;

import cn.huijian.access.Units;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.dossier.store.Draft.Place;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends facts by COPY in the caller's transaction: the one place that writes them. */
@Component
public class FactWriter {
    private static final String FACTS =
            "dossier.facts (id, digest, of_fact, document_id, recorded_at, valid_from, valid_to, type, type_version, source,"
                    + " legal_basis, actor, revision, bureau_id, unit_id, kind, record, ground, attributes)";
    private static final String SUBJECTS = "dossier.fact_subjects (fact_id, valid_from, scheme, identifier, role)";

    private final JdbcClient jdbc;
    private final JdbcTemplate copies;
    private final Terms terms;
    private final Units units;

    FactWriter(JdbcClient jdbc, JdbcTemplate copies, Terms terms, Units units) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.terms = terms;
        this.units = units;
    }

    /** Numbers for facts to be written; numbers never used are no harm. */
    public List<Long> reserve(int count) {
        return jdbc.sql("select nextval('dossier.facts_id_seq') from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Writes the drafts under the numbers reserved for them, in order. */
    public void write(List<Long> ids, List<Draft> drafts, Actor actor, Instant recordedAt) {
        if (drafts.isEmpty()) {
            return;
        }
        int by = terms.number(actor.kind() + ":" + actor.id() + ":" + actor.display());
        int bureau = units.bureau().value();
        var facts = new CopyText();
        var subjects = new CopyText();
        for (int i = 0; i < drafts.size(); i++) {
            put(facts, ids.get(i), drafts.get(i), by, bureau, recordedAt);
            if (!(drafts.get(i).place() instanceof Place.Retracts)) {
                put(subjects, ids.get(i), drafts.get(i));
            }
        }
        facts.send(copies, FACTS);
        subjects.send(copies, SUBJECTS);
    }

    /** Writes drafts under new numbers. */
    public List<FactId> write(List<Draft> drafts, Actor actor, Instant recordedAt) {
        List<Long> ids = reserve(drafts.size());
        write(ids, drafts, actor, recordedAt);
        return ids.stream().map(FactId::new).toList();
    }

    private void put(CopyText row, long id, Draft draft, int actor, int bureau, Instant recordedAt) {
        DocumentId document = draft.document();
        row.put(id).put(draft.digest());
        switch (draft.place()) {
            case Place.Original() -> row.put((Object) null);
            case Place.Corrects(long wrong, String ground) -> row.put(wrong);
            case Place.Retracts(long wrong, String ground) -> row.put(wrong);
        }
        row.put(document == null ? null : document.value())
                .put(recordedAt)
                .put(draft.content().validFrom())
                .put(draft.content().validTo())
                .put(terms.number(draft.type().id()))
                .put(terms.number(draft.type().version()))
                .put(terms.number(draft.key().source()))
                .put(terms.number(draft.legalBasis()))
                .put(actor)
                .put(draft.revision())
                .put(bureau)
                .put(draft.unit().value());
        switch (draft.place()) {
            case Place.Original() ->
                row.put("original").put(draft.key().record()).put((Object) null);
            case Place.Corrects(long wrong, String ground) ->
                row.put("correction").put(draft.key().record()).put(ground);
            case Place.Retracts(long wrong, String ground) ->
                row.put("retraction").put(draft.key().record()).put(ground);
        }
        row.put(draft.content().json()).endRow();
    }

    private static void put(CopyText row, long id, Draft draft) {
        for (Subject subject : draft.content().subjects()) {
            row.put(id)
                    .put(draft.content().validFrom())
                    .put(number(subject.identifier().scheme()))
                    .put(subject.identifier().value())
                    .put(subject.role())
                    .endRow();
        }
    }

    /** How a scheme stands in the table. */
    static int number(Scheme scheme) {
        return switch (scheme) {
            case USCC -> 0;
            case REGISTRATION_NUMBER -> 1;
            case LOCAL -> 2;
        };
    }

    static Scheme scheme(int number) {
        return switch (number) {
            case 0 -> Scheme.USCC;
            case 1 -> Scheme.REGISTRATION_NUMBER;
            case 2 -> Scheme.LOCAL;
            default -> throw new IllegalStateException("no identifier scheme " + number);
        };
    }
}
