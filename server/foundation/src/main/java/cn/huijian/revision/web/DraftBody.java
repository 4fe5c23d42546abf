package cn.huijian.revision.web;

import cn.huijian.kernel.OpenAction;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.revision.Draft;
import cn.huijian.revision.model.Differences.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A draft with what it changes and what may be done with it now.
 *
 * @param before content of the version in force today; {@code null} if none is
 * @param changes what differs from it, value by value
 * @param faults why it cannot be submitted as it stands
 */
record DraftBody(
        Row row,
        @Nullable LocalDate effectiveTo,
        String source,
        KnowledgeItem.Status status,
        String reason,
        JsonNode body,
        String basedOn,
        @Nullable JsonNode before,
        List<Difference> changes,
        List<String> faults,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String enacted,
        List<OpenAction> actions) {
    /** A line of the list. */
    record Row(
            long id,
            String kind,
            String kindName,
            String item,
            String title,
            LocalDate effectiveFrom,
            Draft.State state,
            int version,
            String draftedBy,
            Instant draftedAt) {
        static Row of(Draft draft, String kindName) {
            return new Row(
                    draft.id(),
                    draft.content().kind(),
                    kindName,
                    draft.content().id(),
                    draft.title(),
                    draft.content().effectiveFrom(),
                    draft.state(),
                    draft.version(),
                    draft.draftedByName(),
                    draft.draftedAt());
        }
    }

    /** Which item, and why. */
    record BeginBody(String kind, String item, String reason) {}

    /** The draft as it is to stand. */
    record ContentBody(
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            KnowledgeItem.Status status,
            String reason,
            JsonNode body) {}

    /** In what words it was decided. */
    record WordsBody(String words) {}

    /** What it would change in numbers; absent where nothing is computed with the kind. */
    record ImpactBody(
            cn.huijian.revision.@Nullable Impact impact,
            @Nullable String reason) {}
}
