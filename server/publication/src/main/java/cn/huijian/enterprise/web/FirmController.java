package cn.huijian.enterprise.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.enterprise.Activation;
import cn.huijian.enterprise.FirmAccount;
import cn.huijian.enterprise.FirmRole;
import cn.huijian.enterprise.store.Activations;
import cn.huijian.enterprise.store.FirmAccounts;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of staff: who may sign in for a firm of one's own area. */
@RestController
@RequestMapping("/api/enterprise")
@Tag(name = "enterprise", description = "企业账号:签发激活码、查看、撤销")
class FirmController {
    private static final int MOST = 50;

    private final Activations activations;
    private final FirmAccounts accounts;
    private final Entities entities;
    private final CurrentUser user;
    private final Clock clock;

    FirmController(Activations activations, FirmAccounts accounts, Entities entities, CurrentUser user, Clock clock) {
        this.activations = activations;
        this.accounts = accounts;
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** To whom a code goes, and how. */
    record IssueBody(FirmRole role, Activation.Way way) {}

    /** Why an account ends. */
    record EndBody(String reason) {}

    /** A code as it stands. */
    record ActivationBody(
            long id,
            FirmRole role,
            String roleWords,
            Activation.Way way,
            Instant issuedAt,
            String issuedBy,
            Instant expiresAt,

            @Schema(description = "OPEN 待用、USED 已用、VOID 作废、EXPIRED 过期")
            String state) {
        static ActivationBody of(Activation one, Instant now) {
            String state = one.usedAt() != null
                    ? "USED"
                    : one.revokedAt() != null ? "VOID" : one.expiresAt().isAfter(now) ? "OPEN" : "EXPIRED";
            return new ActivationBody(
                    one.id(),
                    one.role(),
                    one.role().words(),
                    one.way(),
                    one.issuedAt(),
                    one.issuedBy(),
                    one.expiresAt(),
                    state);
        }
    }

    /** An account as it stands. */
    record AccountOfFirmBody(
            long id,
            FirmRole role,
            String roleWords,
            String login,
            Instant activatedAt,
            @Nullable Instant lastSignIn,
            @Nullable Instant revokedAt,
            @Nullable String revocation) {
        static AccountOfFirmBody of(FirmAccount one) {
            return new AccountOfFirmBody(
                    one.id(),
                    one.role(),
                    one.role().words(),
                    one.login(),
                    one.activatedAt(),
                    one.lastSignIn(),
                    one.revokedAt(),
                    one.revocation());
        }
    }

    /** Everybody who may sign in for a firm. */
    record FirmBody(
            String name,
            @Nullable String uscc,
            @Nullable String address,
            List<AccountOfFirmBody> accounts,
            List<ActivationBody> activations) {}

    /** A code, shown this once. */
    record IssuedBody(
            ActivationBody activation,
            @Schema(description = "激活码,只显示这一次") String code,
            @Schema(description = "在哪里激活") String page) {
        @Override
        public String toString() {
            return "IssuedBody";
        }
    }

    @GetMapping("/entities/{id}")
    @PreAuthorize("hasAuthority('enterprise.issue')")
    @Operation(operationId = "firmAccounts", summary = "一户企业的账号与激活码")
    FirmBody firm(@PathVariable long id) {
        BusinessEntity firm = visible(id);
        String uscc = firm.uscc();
        return new FirmBody(
                firm.name(),
                uscc,
                firm.address(),
                uscc == null
                        ? List.of()
                        : accounts.list(uscc).stream()
                                .map(AccountOfFirmBody::of)
                                .toList(),
                uscc == null
                        ? List.of()
                        : activations.list(uscc, MOST).stream()
                                .map(one -> ActivationBody.of(one, clock.instant()))
                                .toList());
    }

    @PostMapping("/entities/{id}/activations")
    @PreAuthorize("hasAuthority('enterprise.issue')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "firmIssue", summary = "签发激活码:寄往登记住所,或打登记电话告知")
    IssuedBody issue(@PathVariable long id, @RequestBody IssueBody body) {
        var issued = activations
                .issue(visible(id), body.role(), body.way(), user.get())
                .orRefuse();
        return new IssuedBody(
                ActivationBody.of(issued.activation(), issued.activation().issuedAt()), issued.code(), "/e/activate");
    }

    @PostMapping("/entities/{id}/accounts/{account}/revocation")
    @PreAuthorize("hasAuthority('enterprise.issue')")
    @Operation(operationId = "firmRevoke", summary = "撤销企业账号,立即退出")
    AccountOfFirmBody revoke(@PathVariable long id, @PathVariable long account, @RequestBody EndBody body) {
        BusinessEntity firm = visible(id);
        Staff by = user.get();
        if (accounts.find(account)
                .filter(found -> found.uscc().equals(firm.uscc()))
                .isEmpty()) {
            throw new RefusedException("enterprise.account-not-found", "这户企业没有编号为 " + account + " 的账号;请刷新后再办。");
        }
        return AccountOfFirmBody.of(accounts.revoke(account, body.reason(), by).orRefuse());
    }

    private BusinessEntity visible(long id) {
        return java.util.Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> entities.find(new EntityId(number)))
                .filter(firm -> user.get().scope().covers(firm.unit()))
                .orElseThrow(() ->
                        new RefusedException("enterprise.entity-not-found", "没有编号为 " + id + " 的主体,或不在您的辖区;请从主体列表打开。"));
    }
}
