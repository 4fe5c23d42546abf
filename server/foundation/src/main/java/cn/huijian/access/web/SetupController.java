package cn.huijian.access.web;

import cn.huijian.access.Account;
import cn.huijian.access.Role;
import cn.huijian.access.store.Roles;
import cn.huijian.access.store.SetupLinks;
import cn.huijian.access.store.SetupLinks.Appointment;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/setup/{token}")
@Tag(name = "access")
class SetupController {
    private final SetupLinks links;
    private final Roles roles;

    SetupController(SetupLinks links, Roles roles) {
        this.links = links;
        this.roles = roles;
    }

    /** What is to be filled in, and until when. */
    record SetupBody(Instant validUntil, List<RoleController.RoleBody> administrators) {}

    /** The bureau and its three administrators. */
    record FoundingBody(
            @Schema(description = "局名", example = "重庆高新区市场监督管理局") @NotBlank @Size(max = 80)
            String bureauName,

            @Schema(description = "三名管理员") @NotNull List<@Valid AppointmentBody> administrators) {}

    /** One administrator; the password is an initial one, changed at the first sign-in. */
    record AppointmentBody(
            @Schema(description = "角色代号", example = "audit-administrator") @NotBlank
            String role,

            @Schema(description = "登录名") @NotBlank @Size(max = 40)
            String login,

            @Schema(description = "姓名") @NotBlank @Size(max = 40)
            String name,

            @Schema(description = "初始口令") @NotBlank @Size(max = 200)
            String password) {
        @Override
        public String toString() {
            return "AppointmentBody[" + role + ", " + login + "]";
        }
    }

    /** An administrator who was appointed. */
    record AppointedBody(String login, String name, String role) {}

    @GetMapping
    @Operation(summary = "一次性链接的状态")
    SetupBody get(@PathVariable String token) {
        Instant until = links.validUntil(token)
                .orElseThrow(
                        () -> new RefusedException("access.setup-link-not-found", "这个链接无效、已用过或已过期;请重新启动服务,取得新的一次性链接。"));
        return new SetupBody(
                until,
                roles.list().stream()
                        .filter(Role::administrative)
                        .map(RoleController.RoleBody::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "设立本局与三名管理员;链接随即失效")
    List<AppointedBody> appoint(@PathVariable String token, @Valid @RequestBody FoundingBody body) {
        List<Appointment> three = body.administrators().stream()
                .map(one -> new Appointment(
                        one.role(), one.login().strip().toLowerCase(Locale.ROOT), one.name(), one.password()))
                .toList();
        return links.appoint(token, body.bureauName(), three).orRefuse().stream()
                .map(SetupController::body)
                .toList();
    }

    private static AppointedBody body(Account account) {
        return new AppointedBody(account.login(), account.name(), String.join(",", account.roles()));
    }
}
