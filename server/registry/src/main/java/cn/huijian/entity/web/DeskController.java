package cn.huijian.entity.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.jobs.AssignmentDesk;
import cn.huijian.entity.jobs.ConflictDesk;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.store.Conflicts;
import cn.huijian.entity.store.Conflicts.Choice;
import cn.huijian.entity.store.Conflicts.Conflict;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.web.ConflictBody.ConflictList;
import cn.huijian.entity.web.ConflictBody.Decision;
import cn.huijian.entity.web.ConflictBody.EntityName;
import cn.huijian.entity.web.ConflictBody.FieldPair;
import cn.huijian.entity.web.ConflictBody.State;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/entity")
@Tag(name = "entity", description = "经营主体")
class DeskController {
    private final Conflicts conflicts;
    private final ConflictDesk conflictDesk;
    private final AssignmentDesk assignmentDesk;
    private final RegisterHistory history;
    private final Entities entities;
    private final SourceNames sources;
    private final CurrentUser user;
    private final Clock clock;

    DeskController(
            Conflicts conflicts,
            ConflictDesk conflictDesk,
            AssignmentDesk assignmentDesk,
            RegisterHistory history,
            Entities entities,
            SourceNames sources,
            CurrentUser user,
            Clock clock) {
        this.conflicts = conflicts;
        this.conflictDesk = conflictDesk;
        this.assignmentDesk = assignmentDesk;
        this.history = history;
        this.entities = entities;
        this.sources = sources;
        this.user = user;
        this.clock = clock;
    }

    /** Gives firms to a station. */
    record Assignment(
            List<String> entities, int unit, @Nullable String reason) {}

    /** How many firms moved. */
    record Assigned(int moved, int unit) {}

    @GetMapping("/conflicts")
    @PreAuthorize("hasAuthority('exchange.read')")
    @Operation(summary = "冲突：同一代码的两行不同，两个版本并列")
    ConflictList list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, 100);
        long before = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : position(cursor);
        List<Conflict> found = conflicts.list(state == State.OPEN, before, size + 1);
        List<Conflict> shown = found.stream().limit(size).toList();
        Map<EntityId, BusinessEntity> firms = entities.findAll(
                shown.stream().map(c -> new EntityId(c.entity())).toList());
        return new ConflictList(
                shown.stream()
                        .map(conflict -> body(conflict, firms.get(new EntityId(conflict.entity()))))
                        .toList(),
                found.size() > size ? Long.toString(shown.getLast().id()) : null);
    }

    @PostMapping("/conflicts/{id}/decision")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "选定一个版本并写明理由；再次导入不翻转")
    ConflictBody decide(@PathVariable long id, @RequestBody Decision given) {
        Conflict decided = done(conflictDesk.decide(
                id, given.decision(), given.reason(), user.get().actor()));
        return body(decided, entities.find(new EntityId(decided.entity())).orElse(null));
    }

    @PostMapping("/assignments")
    @PreAuthorize("hasAuthority('entity.assign')")
    @Operation(summary = "把主体分配给监管所；再次导入不改")
    Assigned assign(@RequestBody Assignment given) {
        List<EntityId> ids =
                given.entities().stream().map(DeskController::number).toList();
        String reason = Objects.requireNonNullElse(given.reason(), "人工分配");
        return new Assigned(
                done(assignmentDesk.assign(ids, new UnitId(given.unit()), reason, user.get())), given.unit());
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException("entity.bad-cursor", "翻页位置无效。请回到第一页重新查询。");
        }
        return Long.parseLong(cursor);
    }

    private static EntityId number(String given) {
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("entity.invalid-id", "“" + given + "”不是主体编号。请从主体列表中勾选。");
        }
        return EntityId.parse(given);
    }

    private ConflictBody body(Conflict conflict, @Nullable BusinessEntity firm) {
        Map<String, String> held = new HashMap<>();
        history.own(new EntityId(conflict.entity()), KnownAt.now(clock.instant())).stream()
                .filter(entry -> entry.source().equals(conflict.source()))
                .forEach(entry -> held.putAll(entry.given()));
        var names = new TreeSet<>(held.keySet());
        names.addAll(conflict.given().keySet());
        List<FieldPair> pairs = names.stream()
                .map(name -> new FieldPair(
                        name,
                        held.get(name),
                        conflict.given().get(name),
                        !Objects.equals(held.get(name), conflict.given().get(name))))
                .toList();
        boolean open = conflict.choice() == null;
        return new ConflictBody(
                Long.toString(conflict.id()),
                conflict.given().getOrDefault(FieldNames.USCC, ""),
                new EntityName(Long.toString(conflict.entity()), firm == null ? "" : firm.name()),
                FieldNames.DATASET,
                conflict.source(),
                sources.of(conflict.source()),
                conflict.run(),
                conflict.row(),
                conflict.openedAt(),
                open ? State.OPEN : State.DECIDED,
                pairs,
                conflict.choice(),
                conflict.reason(),
                conflict.resolvedBy(),
                conflict.resolvedAt(),
                List.of(action(Choice.STANDING, "保留库内版本", open), action(Choice.CHALLENGER, "改用另一版本", open)));
    }

    private OpenAction action(Choice choice, String label, boolean open) {
        if (!open) {
            return OpenAction.closed(choice.name(), label, "已经处理");
        }
        return user.get().may("exchange.resolve")
                ? OpenAction.open(choice.name(), label)
                : OpenAction.closed(choice.name(), label, "没有处理冲突的权限");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done(var value) -> value;
            case Outcome.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
