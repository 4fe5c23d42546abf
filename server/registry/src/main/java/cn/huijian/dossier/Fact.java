package cn.huijian.dossier;

import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as stored.
 *
 * @param type id in {@code knowledge/facts}, for example {@code inspection-result}
 * @param typeVersion version of the type in force when it was recorded
 * @param validFrom first day on which it holds; the day of the event
 * @param validTo first day on which it no longer holds, {@code null} if open
 * @param recordedAt when this instance learnt it
 * @param source code of the source; with {@code record} and {@code revision} the idempotency key
 * @param legalBasis article, as shown
 * @param attributes values by the keys of the type's schema
 * @param standing whether it stands, was corrected (by {@code replacedBy}) or retracted
 */
public record Fact(
        FactId id,
        String type,
        String typeVersion,
        List<SubjectAs> subjects,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedAt,
        String source,
        String record,
        int revision,
        String legalBasis,
        @Nullable DocumentId document,
        UnitId unit,
        JsonNode attributes,
        Standing standing,
        @Nullable FactId replacedBy,
        @Nullable String ground) {
    public Fact {
        subjects = List.copyOf(subjects);
    }

    /** The firm that it is about, as its identifiers mean now: the first of its subjects that the register knows. */
    public Optional<EntityId> firm() {
        return subjects.stream().map(SubjectAs::entity).filter(Objects::nonNull).findFirst();
    }

    /** A subject with its role; {@code entity} is what the identifier means now, if it is known. */
    public record SubjectAs(
            String role, String identifier, @Nullable EntityId entity) {}

    /** Whether a fact still stands. */
    public enum Standing {
        STANDS,
        CORRECTED,
        RETRACTED
    }
}
