package cn.huijian.entity.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.web.EntityDetail.ChangeList;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Spelling;
import cn.huijian.kernel.Zone;
import cn.huijian.vault.PersonVault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
class EntityController {
    private final Entities entities;
    private final EntityDetails details;
    private final EntityChanges changes;
    private final RegisterHistory history;
    private final PersonVault vault;
    private final CurrentUser user;
    private final Clock clock;

    EntityController(
            Entities entities,
            EntityDetails details,
            EntityChanges changes,
            RegisterHistory history,
            PersonVault vault,
            CurrentUser user,
            Clock clock) {
        this.entities = entities;
        this.details = details;
        this.changes = changes;
        this.history = history;
        this.vault = vault;
        this.user = user;
        this.clock = clock;
    }

    /** Asks for a masked value. */
    record Reveal(
            String ref,

            @Schema(description = "用途,记入审计", example = "核实 12315 投诉")
            String purpose) {}

    /** A personal value in full. */
    record Revealed(
            String value, @Schema(description = "这次读取已记入审计") boolean recorded) {}

    @GetMapping("/entities/{id}")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(summary = "一个主体：登记事项及出处，可指定有效日与知悉时刻")
    EntityDetail one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LocalDate validOn,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        Staff staff = user.get();
        return details.of(find(id, staff), at(validOn, knownAt), staff);
    }

    @GetMapping("/entities/{id}/history")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(summary = "登记事项的变化，新的在前")
    ChangeList changes(@PathVariable long id) {
        var all = changes.of(find(id, user.get()).id());
        return new ChangeList(all, all.size());
    }

    @GetMapping("/by-code/{code}")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(summary = "按统一社会信用代码或旧注册号查找")
    EntityDetail byCode(@PathVariable String code) {
        Staff staff = user.get();
        String spelling = Spelling.code(code);
        KnownAt now = KnownAt.now(clock.instant());
        Scheme scheme = spelling.length() == 15 ? Scheme.REGISTRATION_NUMBER : Scheme.USCC;
        Optional<BusinessEntity> found = spelling.isEmpty()
                ? Optional.empty()
                : entities.resolve(new GivenIdentifier(scheme, spelling), now).flatMap(entities::find);
        return found.filter(entity -> staff.scope().covers(entity.unit()))
                .map(entity -> details.of(entity, now, staff))
                .orElseThrow(() -> new RefusedException("entity.not-found", "没有代码为 " + code + " 的主体，或不在您的辖区。请核对代码。"));
    }

    @PostMapping("/entities/{id}/reveal")
    @PreAuthorize("hasAuthority('entity.reveal')")
    @Operation(summary = "说明用途后查看个人信息；记入审计")
    Revealed reveal(@PathVariable long id, @RequestBody Reveal given) {
        Staff staff = user.get();
        BusinessEntity entity = find(id, staff);
        if (given.purpose().strip().length() < 2) {
            throw new RefusedException("entity.purpose-missing", "没有填写用途。请写明为什么要查看，例如“核实投诉”。");
        }
        int cut = given.ref().indexOf('.');
        String ref = cut < 0 ? given.ref() : given.ref().substring(0, cut);
        String field = cut < 0 ? "name" : given.ref().substring(cut + 1);
        boolean belongs = history.all(entity.id(), clock.instant()).stream()
                .anyMatch(entry -> Objects.requireNonNullElse(entry.person(), "")
                        .toString()
                        .equals(ref));
        if (!belongs) {
            throw new RefusedException("entity.person-not-found", "这个主体没有这条个人信息。请刷新页面后再试。");
        }
        return vault.reveal(PersonRef.parse(ref), staff.actor(), given.purpose().strip())
                .map(values -> new Revealed(values.getOrDefault(field, ""), true))
                .orElseThrow(() -> new RefusedException("entity.person-erased", "这条个人信息已依法删除，无法查看。"));
    }

    private BusinessEntity find(long id, Staff staff) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> entities.find(new EntityId(number)))
                .filter(entity -> staff.scope().covers(entity.unit()))
                .orElseThrow(() -> new RefusedException("entity.not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。"));
    }

    private KnownAt at(@Nullable LocalDate validOn, @Nullable Instant knownAt) {
        Instant known = knownAt == null ? clock.instant() : knownAt;
        return new KnownAt(validOn == null ? Zone.dayOf(clock.instant()) : validOn, known);
    }
}
