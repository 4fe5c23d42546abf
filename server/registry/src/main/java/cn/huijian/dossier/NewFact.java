package cn.huijian.dossier;

import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact to be recorded. {@code (source, record, revision)} is its idempotency key: the same key again is the same fact and does nothing.
 *
 * @param legalBasis article; the type's own basis if {@code null}
 */
public record NewFact(
        String type,
        List<Subject> subjects,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String record,
        int revision,
        @Nullable String legalBasis,
        @Nullable DocumentId document,
        UnitId unit,
        JsonNode attributes) {
    public NewFact {
        subjects = List.copyOf(subjects);
    }

    /** A subject with its role ({@code party} is the usual one) and its identifier as given. */
    public record Subject(String role, GivenIdentifier identifier) {}
}
