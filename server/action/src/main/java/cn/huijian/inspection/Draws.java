package cn.huijian.inspection;

import cn.huijian.access.Staff;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verifiable draw of a plan: commit, freeze, reveal, draw, and everything that proves it. */
public interface Draws {
    /** What the three sections of the plan gave so far, in the order of the plan; empty for a public value. */
    List<SeedContribution> contributions(Plan plan);

    /** One of the named sections commits, before the freeze, to the digest of its nonce and value (64 hex digits). */
    Outcome<Plan> commit(PlanId id, String commitment, Staff by);

    /** After the freeze it reveals both; refused when they are not what was committed to. */
    Outcome<Plan> reveal(PlanId id, String nonce, String value, Staff by);

    /** Freezes the roster with its exclusions and publishes the commitment, in one transaction, before the seed can exist. */
    Outcome<Plan> freeze(PlanId id, int version, Staff by);

    /**
     * Draws firms and officers, makes the tasks, publishes the transcript and verifies it.
     *
     * @param value the public value as written; {@code null} when three sections revealed
     * @param valueTime when it came into being; refused when that lies before the freeze or the time that was announced
     * @param witness who watched (监督人)
     */
    Outcome<Plan> draw(
            PlanId id, int version, @Nullable String value, @Nullable Instant valueTime, String witness, Staff by);

    /** The staff view of the proof; empty before the freeze. */
    Optional<DrawProof> proof(Plan plan);

    /** Firms that were kept out of the draw, with the reason, in entity order. */
    Page<Excluded> exclusions(PlanId id, @Nullable String cursor, int limit);

    /** Verifies the stored transcript once more and logs it. */
    Outcome<Recomputation> recompute(PlanId id, Staff by);

    /** The opening of one firm's own leaf, to be handed to that firm: with it the firm finds itself in the published roster. */
    Outcome<LeafOpening> opening(PlanId id, EntityId entity, Staff by);

    /** A firm kept out, with the reason. */
    record Excluded(
            long entity, String code, String name, String grade, String industry, String reason, String detail) {}

    /** One verification of the transcript. {@code fault} is roster, rule, seed, order, officer or result. */
    record Recomputation(
            Instant at,
            String by,
            boolean valid,
            @Nullable String fault,
            @Nullable String where) {}

    /** What opens one leaf: the file for the firm, as canonical JSON. */
    record LeafOpening(String number, String code, String name, String stratum, String leaf, String opening) {}
}
