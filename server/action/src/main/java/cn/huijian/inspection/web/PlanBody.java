package cn.huijian.inspection.web;

import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.SeedContribution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan with everything its page shows; {@code version} is also the ETag.
 *
 * @param kindWords 定向、重点、部门内
 * @param parametersVersion version of weights, floor and caps that this plan uses
 * @param steps the six steps across the top of the page
 * @param contributions who of the three sections has committed and revealed; empty for a public value
 */
record PlanBody(
        long id,
        String number,
        int version,
        Word state,
        String kindWords,
        PlanTermsBody terms,
        List<Plan.Item> items,
        String minimumRatio,
        String parametersVersion,
        String checklistVersion,
        UnitBody unit,
        SignatureBody drafted,
        @Nullable SignatureBody approved,
        List<StepBody> steps,
        List<SeedContribution> contributions,
        List<LogEntry> log,
        List<ActionBody> actions) {

    /** A unit with its name. */
    record UnitBody(int id, String name) {}

    /** Who and when. */
    record SignatureBody(String name, Instant at) {
        static SignatureBody of(Plan.Signature signature) {
            return new SignatureBody(signature.name(), signature.at());
        }
    }

    /**
     * One of the six steps.
     *
     * @param state {@code done}, {@code current} or {@code later}
     * @param at when it was done
     * @param note short words beside the time, for example 已公布摘要
     */
    record StepBody(
            String code,
            String label,

            @Schema(allowableValues = {"done", "current", "later"})
            String state,

            @Nullable Instant at,
            @Nullable String note) {}
}
