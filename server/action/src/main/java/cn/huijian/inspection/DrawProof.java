package cn.huijian.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff view of a draw: everything the page shows, grades included.
 *
 * @param frozen the roster and its commitment
 * @param drawn {@code null} before the draw
 * @param strata one line per stratum, in the order of the labels
 * @param recomputations newest first, at most 50
 */
public record DrawProof(
        Frozen frozen, @Nullable Drawn drawn, List<Stratum> strata, List<Draws.Recomputation> recomputations) {
    public DrawProof {
        strata = List.copyOf(strata);
        recomputations = List.copyOf(recomputations);
    }

    /**
     * The frozen roster.
     *
     * @param pool firms in scope, {@code excluded} of them kept out, {@code total} to be drawn
     * @param floor legal floor as shown, for example {@code 3%}
     * @param commitment 64 hex digits, published in {@code commitmentDocument}
     * @param source the public value or the three sections, in words
     * @param notBefore earliest time of the public value; {@code null} for three sections
     */
    public record Frozen(
            Instant at,
            String by,
            int pool,
            int excluded,
            int eligible,
            int total,
            String floor,
            String commitment,
            String rosterDigest,
            String rulesDigest,
            String officersDigest,
            long commitmentDocument,
            String source,
            @Nullable Instant notBefore) {}

    /** The draw: the value, when it came into being, the seed and the digest of the result. */
    public record Drawn(
            Instant at,
            String by,
            String witness,
            String sourceValue,
            Instant sourceTime,
            String seed,
            String resultDigest,
            int drawn,
            int pairs,
            int millis,
            long transcriptDocument,
            long publicDocument) {}

    /**
     * One stratum.
     *
     * @param label opaque, as published
     * @param members grade and industry; several when small strata were merged
     * @param weight k of the grade, as a decimal
     * @param share exact share, two decimals
     */
    public record Stratum(
            String label,
            List<Member> members,
            int pool,
            int excluded,
            int eligible,
            String weight,
            String share,
            int quota) {
        public Stratum {
            members = List.copyOf(members);
        }
    }

    /** A grade and an industry, with words. */
    public record Member(String grade, String gradeWord, String industry, String industryWord) {}
}
