package cn.huijian.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of plans.
 *
 * @param drawn firms drawn, {@code null} before the draw
 * @param finished of them reviewed or cancelled
 * @param atLeast whether {@code finished} is a lower bound, because others' tasks are counted in multiples only
 */
record PlanRowBody(
        long id,
        String number,
        String name,
        Word state,
        String kindWords,
        String unit,
        @Nullable Integer planned,
        @Nullable Integer drawn,
        @Nullable Integer finished,
        boolean atLeast,
        LocalDate visitFrom,
        LocalDate visitTo,
        String draftedBy,
        Instant draftedAt) {}
