package cn.huijian.access.web;

import cn.huijian.access.Account;
import cn.huijian.access.Accounts;
import cn.huijian.access.CurrentUser;
import cn.huijian.access.Inspectors;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Units;
import cn.huijian.access.store.Roles;
import cn.huijian.access.store.SecondFactors;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/accounts")
@Tag(name = "access")
class AccountController {
    private static final String SYSTEM = "hasAuthority('access.accounts')";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Inspectors inspectors;
    private final Units units;
    private final Roles roles;
    private final CurrentUser current;

    AccountController(
            Accounts accounts,
            SecondFactors factors,
            Inspectors inspectors,
            Units units,
            Roles roles,
            CurrentUser current) {
        this.accounts = accounts;
        this.factors = factors;
        this.inspectors = inspectors;
        this.units = units;
        this.roles = roles;
        this.current = current;
    }

    /** An account to be opened; rights are granted by the security administrator afterwards. */
    record NewAccountBody(
            @Schema(description = "登录名", example = "wangqiang") @NotBlank @Size(max = 40)
            String login,

            @Schema(description = "姓名", example = "王强") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "机构编号") int unit) {}

    /** Name and unit as they are to be. */
    record ChangeBody(
            @Schema(description = "姓名") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "机构编号") int unit) {}

    /** The roles an account is to have. */
    record RolesBody(@Schema(description = "角色代号") @NotNull Set<String> roles) {}

    /** An entry of the register of inspectors. */
    record CertificateBody(
            @Schema(description = "执法证号") @NotBlank @Size(max = 40)
            String certificate,

            @Schema(description = "执法证有效期末日") @NotNull LocalDate validTo,
            @Schema(description = "专业特长") @NotNull Set<String> specialities,
            @Schema(description = "应当回避的情形") @NotNull List<@Valid ConflictBody> conflicts) {}

    /** A firm to keep away from. */
    record ConflictBody(
            @Schema(description = "回避理由", example = "近亲属") @NotBlank @Size(max = 80)
            String ground,

            @Schema(description = "统一社会信用代码") @NotBlank @Size(max = 18)
            String uscc) {}

    /** An account and the password that is shown this once. */
    record OpenedBody(
            AccountBody account,
            @Schema(description = "初始口令,只显示一次") String password) {}

    @GetMapping
    @PreAuthorize("hasAnyAuthority('access.accounts', 'access.grant')")
    @Operation(summary = "账号列表")
    Page<AccountBody> list(
            @RequestParam(required = false) @Parameter(description = "登录名或姓名的一部分") @Nullable String q,
            @RequestParam(required = false) @Parameter(description = "机构编号") @Nullable Integer unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        UnitId wanted = unit == null ? null : new UnitId(unit);
        String text = q == null || q.isBlank() ? null : q.strip();
        return accounts.list(text, wanted, cursor, limit).map(this::body);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('access.accounts', 'access.grant')")
    @Operation(summary = "一个账号")
    AccountBody get(@PathVariable String id) {
        return accounts.find(parse(id))
                .map(this::body)
                .orElseThrow(() -> new RefusedException("access.account-not-found", "账号 " + id + " 不存在;请从账号列表中选择。"));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(SYSTEM)
    @Operation(summary = "建立账号(无任何权限,由安全管理员另行授权)")
    OpenedBody open(@Valid @RequestBody NewAccountBody body) {
        return body(accounts.open(body.login(), body.name(), new UnitId(body.unit()), actor())
                .orRefuse());
    }

    @PutMapping("/{id}")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "修改姓名和机构")
    AccountBody change(
            @PathVariable String id,
            @RequestHeader("If-Match") @Parameter(description = "所见版本", example = "\"3\"") String version,
            @Valid @RequestBody ChangeBody body) {
        return body(accounts.change(parse(id), body.name(), new UnitId(body.unit()), parseVersion(version), actor())
                .orRefuse());
    }

    @PostMapping("/{id}/disable")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "停用账号并终止其登录")
    AccountBody disable(@PathVariable String id) {
        return body(accounts.enable(parse(id), false, actor()).orRefuse());
    }

    @PostMapping("/{id}/enable")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "启用账号")
    AccountBody enable(@PathVariable String id) {
        return body(accounts.enable(parse(id), true, actor()).orRefuse());
    }

    @PostMapping("/{id}/unlock")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "提前解除登录锁定")
    AccountBody unlock(@PathVariable String id) {
        return body(accounts.unlock(parse(id), actor()).orRefuse());
    }

    @PostMapping("/{id}/release-provider")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "解除与统一身份认证中某人的绑定,并结束登录;下次认证按登录名重新绑定")
    AccountBody releaseProvider(@PathVariable String id) {
        return body(accounts.releaseProvider(parse(id), actor()).orRefuse());
    }

    @PostMapping("/{id}/reset-password")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "重置口令,新口令只显示一次")
    OpenedBody resetPassword(@PathVariable String id) {
        return body(accounts.resetPassword(parse(id), actor()).orRefuse());
    }

    @PutMapping("/{id}/roles")
    @PreAuthorize("hasAuthority('access.grant')")
    @Operation(summary = "授予角色,整体替换;三类管理员互斥")
    AccountBody grant(@PathVariable String id, @Valid @RequestBody RolesBody body) {
        return body(accounts.grant(parse(id), body.roles(), actor()).orRefuse());
    }

    @PostMapping("/{id}/second-factor-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('access.grant')")
    @Operation(summary = "重置动态验证码(设备丢失时),本人下次登录后重新启用")
    void resetSecondFactor(@PathVariable String id) {
        factors.reset(parse(id), actor()).orRefuse();
    }

    @PutMapping("/{id}/certificate")
    @PreAuthorize(SYSTEM)
    @Operation(summary = "登记执法证、专长与回避情形")
    AccountBody certify(@PathVariable String id, @Valid @RequestBody CertificateBody body) {
        Account account = accounts.find(parse(id))
                .orElseThrow(() -> new RefusedException("access.account-not-found", "账号 " + id + " 不存在;请从账号列表中选择。"));
        var conflicts = body.conflicts().stream()
                .map(conflict -> new Inspectors.Conflict(conflict.ground(), conflict.uscc()))
                .toList();
        accounts.certify(
                        new Inspectors.Inspector(
                                account.id(),
                                account.name(),
                                account.unit(),
                                body.certificate(),
                                body.validTo(),
                                body.specialities(),
                                conflicts),
                        actor())
                .orRefuse();
        return body(account);
    }

    private Actor actor() {
        return current.get().actor();
    }

    private OpenedBody body(OpenedAccount opened) {
        return new OpenedBody(body(opened.account()), opened.password());
    }

    private AccountBody body(Account account) {
        var inspector = inspectors.find(account.id()).orElse(null);
        return AccountBody.of(account, units.get(account.unit()).name(), roles.list(), inspector, current.get());
    }

    private static AccountId parse(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("access.account-not-found", "“" + id + "”不是账号编号;请从账号列表中选择。");
        }
        return AccountId.parse(id);
    }

    private static int parseVersion(String header) {
        return VersionTag.required(header, "access.invalid-version", "账号");
    }
}
