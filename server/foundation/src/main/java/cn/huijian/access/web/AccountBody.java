package cn.huijian.access.web;

import cn.huijian.access.Account;
import cn.huijian.access.Inspectors.Inspector;
import cn.huijian.access.Role;
import cn.huijian.access.Staff;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the administrators see it. */
record AccountBody(
        String id,
        String login,
        String name,
        UnitName unit,
        List<RoleName> roles,
        @Schema(description = "执法证号") @Nullable String certificate,
        @Nullable LocalDate certificateValidTo,
        Account.State state,
        @Nullable Instant lastSignIn,
        @Schema(description = "版本,修改时放入 If-Match") int version,
        List<OpenAction> actions) {
    /** Number and name of a unit. */
    record UnitName(int id, String name) {}

    /** Code and name of a role. */
    record RoleName(String code, String label) {}

    static AccountBody of(
            Account account, String unitName, List<Role> roles, @Nullable Inspector inspector, Staff reader) {
        return new AccountBody(
                account.id().toString(),
                account.login(),
                account.name(),
                new UnitName(account.unit().value(), unitName),
                roles.stream()
                        .filter(role -> account.roles().contains(role.code()))
                        .map(role -> new RoleName(role.code(), role.name()))
                        .toList(),
                inspector == null ? null : inspector.certificate(),
                inspector == null ? null : inspector.certificateValidTo(),
                account.state(),
                account.lastSignIn(),
                account.version(),
                actions(account, reader));
    }

    private static List<OpenAction> actions(Account account, Staff reader) {
        boolean own = account.id().equals(reader.account());
        var actions = new ArrayList<OpenAction>();
        if (reader.may("access.accounts")) {
            actions.add(OpenAction.open("change", "修改"));
            actions.add(OpenAction.open("reset-password", "重置口令"));
            boolean disabled = account.state() == Account.State.DISABLED;
            String toggle = disabled ? "enable" : "disable";
            String label = disabled ? "启用" : "停用";
            actions.add(own ? OpenAction.closed(toggle, label, "不能停用或启用自己的账号") : OpenAction.open(toggle, label));
            if (account.bound()) {
                actions.add(OpenAction.open("release-provider", "解除统一身份认证绑定"));
            }
            if (account.state() == Account.State.LOCKED) {
                actions.add(OpenAction.open("unlock", "解锁"));
            }
        }
        if (reader.may("access.grant")) {
            actions.add(own ? OpenAction.closed("grant", "授权", "不能给自己授权") : OpenAction.open("grant", "授权"));
            if (!own) {
                actions.add(OpenAction.open("second-factor-reset", "重置动态验证码"));
            }
        }
        return actions;
    }
}
