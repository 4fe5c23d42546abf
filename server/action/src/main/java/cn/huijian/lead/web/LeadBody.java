package cn.huijian.lead.web;

import cn.huijian.calendar.DeadlineClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as the list and the page show it; {@code version} is also the ETag. */
record LeadBody(
        long id,
        String number,
        String origin,
        String originWord,
        String summary,
        String detail,
        @Nullable PartyBody party,
        UnitBody unit,
        StateBody state,
        Instant receivedAt,
        DeadlineClock clock,
        @Nullable String assignee,
        @Nullable String outcome,
        int version,
        List<StepBody> log,
        List<ActionBody> actions) {

    /** The firm concerned. */
    record PartyBody(String id, String name, @Nullable String uscc) {}

    /** The unit that verifies. */
    record UnitBody(int id, String name) {}

    /** A state with its word. */
    record StateBody(String code, String word) {}

    /** One line of the log. */
    record StepBody(
            Instant at,
            String actor,
            String words,
            @Nullable String reason) {}

    /** What may be done now; the code is also the path of the command below the lead. */
    record ActionBody(
            String code,
            String label,
            boolean enabled,
            @Nullable String reason) {}
}
