package cn.huijian.dossier.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.Fact.SubjectAs;
import cn.huijian.dossier.FactTypes;
import cn.huijian.dossier.jobs.FactConflictDesk;
import cn.huijian.dossier.store.RecordConflicts;
import cn.huijian.dossier.store.RecordConflicts.Choice;
import cn.huijian.dossier.store.RecordConflicts.Conflict;
import cn.huijian.dossier.web.FactConflictBody.FactConflictList;
import cn.huijian.dossier.web.FactConflictBody.FactDecision;
import cn.huijian.dossier.web.FactConflictBody.Firm;
import cn.huijian.dossier.web.FactConflictBody.PairBody;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of contradicting records: for those who look after the data of the whole bureau. */
@RestController
@RequestMapping("/api/dossier/conflicts")
@Tag(name = "dossier", description = "信用档案：事实与来源")
class FactConflictController {
    private static final int BOUND = 10_000;
    private static final int MOST = 100;

    private final RecordConflicts conflicts;
    private final FactConflictDesk desk;
    private final FactTypes types;
    private final Entities entities;
    private final SourceNames sources;
    private final CurrentUser user;

    FactConflictController(
            RecordConflicts conflicts,
            FactConflictDesk desk,
            FactTypes types,
            Entities entities,
            SourceNames sources,
            CurrentUser user) {
        this.conflicts = conflicts;
        this.desk = desk;
        this.types = types;
        this.entities = entities;
        this.sources = sources;
        this.user = user;
    }

    /** Which conflicts to list. */
    enum State {
        OPEN,
        DECIDED
    }

    @GetMapping
    @PreAuthorize("hasAuthority('exchange.read')")
    @Operation(operationId = "listFactConflicts", summary = "事实冲突：同一记录编号的两份不同内容，新的在前")
    FactConflictList list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<Conflict> found = conflicts.list(state == State.OPEN, before(cursor), size + 1);
        List<Conflict> shown = found.stream().limit(size).toList();
        return new FactConflictList(
                shown.stream().map(this::body).toList(),
                found.size() > size ? Long.toString(shown.getLast().id()) : null,
                BoundedCount.ofLimited(conflicts.countOpen(BOUND + 1), BOUND));
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(operationId = "decideFactConflict", summary = "认定一份内容并写明理由；改用另一份即更正在档的事实")
    FactConflictBody decide(@PathVariable long id, @RequestBody FactDecision given) {
        return body(desk.decide(id, given.decision(), given.reason(), user.get().actor()));
    }

    private FactConflictBody body(Conflict conflict) {
        Optional<Fact> stands = desk.standing(conflict);
        return new FactConflictBody(
                Long.toString(conflict.id()),
                types.name(conflict.key().type()),
                sources.of(conflict.key().source()),
                conflict.key().record(),
                conflict.run(),
                conflict.foundAt(),
                stands.map(fact -> fact.id().toString()).orElse(null),
                stands.flatMap(this::firm).orElse(null),
                stands.map(fact -> pairs(fact, conflict)).orElse(List.of()),
                conflict.choice(),
                conflict.reason(),
                conflict.resolvedBy(),
                conflict.resolvedAt(),
                List.of(
                        action(Choice.STANDING, "保留在档的", conflict, true),
                        action(Choice.CHALLENGER, "改用另一份", conflict, stands.isPresent())));
    }

    private Optional<Firm> firm(Fact fact) {
        return fact.subjects().stream()
                .map(SubjectAs::entity)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(entities::find)
                .map(entity -> new Firm(entity.id().toString(), entity.name()));
    }

    private List<PairBody> pairs(Fact fact, Conflict conflict) {
        Map<String, String> standing = values(fact, subjects(fact));
        Fact other = as(fact, conflict);
        Map<String, String> challenger = values(
                other,
                conflict.subjects().isEmpty()
                        ? subjects(fact)
                        : conflict.subjects().stream()
                                .map(subject -> subject.identifier().value())
                                .collect(Collectors.joining("、")));
        var names = new LinkedHashSet<>(standing.keySet());
        names.addAll(challenger.keySet());
        var pairs = new ArrayList<PairBody>();
        names.forEach(name -> pairs.add(new PairBody(
                name,
                standing.get(name),
                challenger.get(name),
                !Objects.equals(standing.get(name), challenger.get(name)))));
        return pairs;
    }

    private static String subjects(Fact fact) {
        return fact.subjects().stream().map(SubjectAs::identifier).collect(Collectors.joining("、"));
    }

    private Map<String, String> values(Fact fact, String subjects) {
        var values = new LinkedHashMap<String, String>();
        values.put("当事主体", subjects);
        values.put("生效日", fact.validFrom().toString());
        if (fact.validTo() != null) {
            values.put("失效日", fact.validTo().toString());
        }
        types.shown(fact).forEach(shown -> values.put(shown.name(), shown.value()));
        return values;
    }

    /** The fact as it would be with the other content. */
    private static Fact as(Fact fact, Conflict conflict) {
        boolean whole = conflict.validFrom() != null;
        return new Fact(
                fact.id(),
                fact.type(),
                fact.typeVersion(),
                fact.subjects(),
                whole ? Objects.requireNonNull(conflict.validFrom()) : fact.validFrom(),
                whole ? conflict.validTo() : fact.validTo(),
                conflict.foundAt(),
                fact.source(),
                fact.record(),
                fact.revision(),
                fact.legalBasis(),
                fact.document(),
                fact.unit(),
                conflict.attributes(),
                fact.standing(),
                fact.replacedBy(),
                fact.ground());
    }

    private OpenAction action(Choice choice, String label, Conflict conflict, boolean stands) {
        if (conflict.choice() != null) {
            return OpenAction.closed(choice.name(), label, "已经处理");
        }
        if (!user.get().may("exchange.resolve")) {
            return OpenAction.closed(choice.name(), label, "没有处理冲突的权限");
        }
        return stands ? OpenAction.open(choice.name(), label) : OpenAction.closed(choice.name(), label, "在档的一条已被撤回");
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException("dossier.invalid-cursor", "翻页位置“" + cursor + "”无法识别，请从第一页重新打开列表。");
        }
        return Long.parseLong(cursor);
    }
}
