package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Inspectors;
import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Scope;
import cn.huijian.access.Units;
import cn.huijian.inspection.Workload;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection/inspectors")
@Tag(name = "inspection", description = "双随机、一公开")
class InspectorController {
    private final Inspectors inspectors;
    private final Workload workload;
    private final Units units;
    private final RestrictedCounts counts;
    private final CurrentUser user;
    private final Clock clock;

    InspectorController(
            Inspectors inspectors,
            Workload workload,
            Units units,
            RestrictedCounts counts,
            CurrentUser user,
            Clock clock) {
        this.inspectors = inspectors;
        this.workload = workload;
        this.units = units;
        this.counts = counts;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One officer of the pool.
     *
     * @param recent tasks assigned in the period that counts for the draw
     * @param open of them not yet recorded
     * @param conflicts how many firms the officer must keep away from
     * @param atLeast whether the counts are lower bounds: tasks and firms of other stations count in multiples only
     */
    record InspectorBody(
            long account,
            String name,
            String unit,
            String certificate,
            LocalDate certificateValidTo,
            Set<String> specialities,
            int conflicts,
            int recent,
            int open,
            boolean atLeast) {}

    @GetMapping
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "执法检查人员名录库：执法证有效的人员及其近期任务")
    List<InspectorBody> list() {
        LocalDate today = Zone.dayOf(clock.instant());
        Scope scope = user.get().scope();
        var loads = workload.of(today);
        var within = workload.within(today, scope);
        return inspectors.list(today).stream()
                .map(one -> {
                    var load = loads.getOrDefault(one.account(), Workload.Load.NONE);
                    var own = within.getOrDefault(one.account(), Workload.Load.NONE);
                    int conflicts = one.conflicts().size();
                    return new InspectorBody(
                            one.account().value(),
                            one.name(),
                            units.get(one.unit()).name(),
                            one.certificate(),
                            one.certificateValidTo(),
                            one.specialities(),
                            counts.shown(conflicts, scope.covers(one.unit()) ? conflicts : 0, scope),
                            counts.shown(load.recent(), own.recent(), scope),
                            counts.shown(load.open(), own.open(), scope),
                            !counts.exactFor(scope));
                })
                .toList();
    }
}
