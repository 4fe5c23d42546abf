package cn.huijian.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the officers found: complete, sent once. Photos and signatures are named by the numbers that the phone gave them and must have arrived before.
 *
 * @param submissionId chosen by the phone, stays the same however often it is sent
 * @param checklistVersion version the answers belong to
 * @param mainCode the one main result, code of rulebook 5.3
 * @param problemCodes further problems, codes of rulebook 5.3
 * @param remark 结果说明
 * @param correctionDue last day for the firm to correct what was found, if it was ordered to
 * @param clientAt when it was finished, by the phone's clock
 */
public record VisitRecord(
        UUID submissionId,
        String checklistVersion,
        String mainCode,
        SortedSet<String> problemCodes,
        List<Answer> answers,
        List<UUID> photos,
        String remark,
        @Nullable LocalDate correctionDue,
        Party party,
        List<OfficerSignature> officerSignatures,
        Instant clientAt) {
    public VisitRecord {
        problemCodes = Collections.unmodifiableSortedSet(new TreeSet<>(problemCodes));
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
        officerSignatures = List.copyOf(officerSignatures);
    }

    /**
     * The answer to one question.
     *
     * @param handling what was done about a 不符合: 责令改正, 当场改正, 记线索
     */
    public record Answer(
            String question,
            Finding finding,
            @Nullable String remark,
            @Nullable String handling,
            List<UUID> photos) {
        public Answer {
            photos = List.copyOf(photos);
        }
    }

    /** 符合、不符合、不适用. */
    public enum Finding {
        CONFORMS,
        DOES_NOT_CONFORM,
        NOT_APPLICABLE
    }

    /**
     * The firm's side. Either its signature, or the refusal (or absence) with a witness.
     *
     * @param name who was there; goes into the vault
     * @param refusal why there is no signature
     */
    public record Party(
            @Nullable String name,
            @Nullable String role,
            @Nullable String phone,
            @Nullable UUID signature,
            @Nullable String refusal,
            @Nullable Witness witness) {}

    /** 见证人: goes into the vault; the signature is a picture like the others. */
    public record Witness(
            String name, @Nullable String phone, @Nullable UUID signature) {}

    /** An officer's signature; {@code account} is the officer's account number. */
    public record OfficerSignature(long account, UUID signature) {}
}
