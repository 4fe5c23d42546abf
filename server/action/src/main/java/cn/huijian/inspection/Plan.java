package cn.huijian.inspection;

import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A plan as it stands.
 *
 * @param items the inspection items in the version in force at drafting
 * @param parameters weights, floor and caps in force at drafting, as {@code parametersVersion} holds them
 * @param checklistVersion version of the checklist that every task of the plan uses
 * @param version counts every change; the ETag
 */
public record Plan(
        PlanId id,
        PlanNumber number,
        PlanTerms terms,
        List<Item> items,
        JsonNode parameters,
        String parametersVersion,
        String checklistVersion,
        PlanState state,
        int version,
        UnitId unit,
        UnitId bureau,
        Signature drafted,
        @Nullable Signature approved) {
    public Plan {
        items = List.copyOf(items);
    }

    /**
     * One inspection item (抽查事项) with the version of the list it came from.
     *
     * @param yearlyCap how often one firm may be drawn for it in a year; 0 if nobody set a cap
     * @param speciality what one of the two officers must be qualified for; empty if any officer may go
     * @param recheckRule rule in {@code knowledge/deadlines} for the re-check of a rectification; empty if no law sets one
     */
    public record Item(
            String id,
            String name,
            String basis,
            String version,
            int yearlyCap,
            String speciality,
            String recheckRule) {}

    /** Who did it, and when. */
    public record Signature(AccountId account, String name, Instant at) {}
}
