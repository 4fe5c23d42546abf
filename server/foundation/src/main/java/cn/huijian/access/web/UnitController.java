package cn.huijian.access.web;

import cn.huijian.access.Accounts;
import cn.huijian.access.Coverage;
import cn.huijian.access.CurrentUser;
import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.store.JdbcUnits;
import cn.huijian.access.store.UnitHeads;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/units")
@Tag(name = "access")
class UnitController {
    private final JdbcUnits units;
    private final UnitHeads heads;
    private final Accounts accounts;
    private final CurrentUser current;
    private final RestrictedCounts counts;

    UnitController(JdbcUnits units, UnitHeads heads, Accounts accounts, CurrentUser current, RestrictedCounts counts) {
        this.units = units;
        this.heads = heads;
        this.accounts = accounts;
        this.current = current;
        this.counts = counts;
    }

    /** A place; either a district, a street of it, or a cell of the grid. */
    record PlaceBody(
            @Schema(example = "沙坪坝区") @Nullable @Size(max = 40)
            String district,

            @Schema(example = "金凤镇") @Nullable @Size(max = 40)
            String street,

            @Nullable @Size(max = 40) String grid) {
        static PlaceBody of(Coverage place) {
            return new PlaceBody(place.district(), place.street(), place.grid());
        }

        /** @throws RefusedException if it is none of the three, or a cell and a street at once */
        Coverage place() {
            boolean none = district == null && street == null && grid == null;
            if (none || (grid != null && street != null)) {
                throw new RefusedException("access.invalid-coverage", "管辖区域须是一个区县、其中一个街道,或一个网格;网格与街道不能同时填写。");
            }
            return new Coverage(district, street, grid);
        }

        String words() {
            return grid != null ? "网格 " + grid : (district == null ? "" : district) + (street == null ? "" : street);
        }
    }

    /** A node of the tree. */
    record UnitBody(
            int id,
            String code,
            String name,
            Unit.Kind kind,
            @Nullable Integer parent,
            @Schema(description = "管辖区域,文字") List<String> covers,
            List<PlaceBody> coverage,
            @Schema(description = "启用的账号数;不在本人范围内的机构只给整数倍") int staff) {}

    /** A unit to be added. */
    record NewUnitBody(
            @Schema(description = "代号", example = "gxq-jf") @NotBlank
            String code,

            @Schema(description = "名称", example = "金凤监管所") @NotBlank @Size(max = 80)
            String name,

            @Schema(description = "种类") @NotNull Unit.Kind kind,
            @Schema(description = "上级机构编号,根为空") @Nullable Integer parent) {}

    /** A new name. */
    record RenameBody(
            @Schema(description = "名称") @NotBlank @Size(max = 80)
            String name) {}

    /** What a unit is to cover from now on. */
    record CoverageBody(
            @Schema(description = "管辖区域") @NotNull List<@Valid PlaceBody> coverage) {}

    @GetMapping
    @Operation(summary = "机构树,上级在前")
    List<UnitBody> list() {
        Map<UnitId, Integer> count = heads.count();
        return units.list().stream().map(unit -> body(unit, count)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('access.units')")
    @Operation(summary = "增设机构")
    UnitBody add(@Valid @RequestBody NewUnitBody body) {
        UnitId parent = body.parent() == null ? null : new UnitId(body.parent());
        Unit added = accounts.addUnit(
                        body.code(),
                        body.name(),
                        body.kind(),
                        parent,
                        current.get().actor())
                .orRefuse();
        return body(added, Map.of());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('access.units')")
    @Operation(summary = "更改机构名称")
    UnitBody rename(@PathVariable int id, @Valid @RequestBody RenameBody body) {
        var renamed =
                accounts.renameUnit(new UnitId(id), body.name(), current.get().actor());
        return body(renamed.orRefuse(), heads.count());
    }

    @PutMapping("/{id}/coverage")
    @PreAuthorize("hasAuthority('access.units')")
    @Operation(summary = "设定管辖区域,整体替换")
    UnitBody cover(@PathVariable int id, @Valid @RequestBody CoverageBody body) {
        List<Coverage> places = body.coverage().stream().map(PlaceBody::place).toList();
        var covered = accounts.cover(new UnitId(id), places, current.get().actor());
        return body(covered.orRefuse(), heads.count());
    }

    /** Whoever keeps accounts reads all of them; others know the people of their own units. */
    private boolean reads(UnitId unit) {
        Staff reader = current.get();
        return reader.may("access.accounts") || reader.scope().covers(unit);
    }

    private UnitBody body(Unit unit, Map<UnitId, Integer> count) {
        List<PlaceBody> coverage =
                units.coverage(unit.id()).stream().map(PlaceBody::of).toList();
        UnitId parent = unit.parent();
        int staff = count.getOrDefault(unit.id(), 0);
        return new UnitBody(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.kind(),
                parent == null ? null : parent.value(),
                coverage.stream().map(PlaceBody::words).sorted().toList(),
                coverage,
                counts.shown(staff, reads(unit.id()) ? staff : 0, current.get().scope()));
    }
}
