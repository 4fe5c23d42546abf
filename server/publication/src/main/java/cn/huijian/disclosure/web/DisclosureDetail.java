package cn.huijian.disclosure.web;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.store.DisclosureRows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A disclosure with its history. */
record DisclosureDetail(DisclosureView disclosure, List<Step> steps) {
    /** One step, states in words. */
    record Step(
            @Nullable String from,
            String to,
            String actor,
            Instant at,
            @Nullable String reason) {
        static Step of(DisclosureRows.Step step) {
            return new Step(
                    step.from() == null
                            ? null
                            : Disclosure.State.valueOf(step.from()).label(),
                    Disclosure.State.valueOf(step.to()).label(),
                    step.actor(),
                    step.at(),
                    step.reason());
        }
    }
}
