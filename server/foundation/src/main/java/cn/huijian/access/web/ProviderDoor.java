package cn.huijian.access.web;

import cn.huijian.access.HostCookie;
import cn.huijian.access.ProviderEntrance;
import cn.huijian.access.ProviderIdentity;
import cn.huijian.access.store.ProviderSignIn;
import cn.huijian.access.store.ProviderSignIn.Step;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for people whom a provider vouches for, and what the sign-in page must know of it. */
@RestController
@RequestMapping("/api/access/sign-on")
@Tag(name = "access")
class ProviderDoor implements ProviderEntrance {
    private static final HostCookie TICKET = new HostCookie("HUIJIAN_SIGN_ON", "/api/access/sign-on", "Lax");
    private static final Duration WAITING = Duration.ofMinutes(5);

    private final ProviderSignIn desk;
    private final String issuer;
    private final String name;

    ProviderDoor(
            ProviderSignIn desk,
            @Value("${huijian.oidc.issuer:}") String issuer,
            @Value("${huijian.oidc.name:统一身份认证}") String name) {
        this.desk = desk;
        this.issuer = issuer;
        this.name = name;
    }

    /** Whether one may sign in through a provider, and what it is called. */
    record SignOnBody(
            @Schema(description = "名称;没有配置时为空") @Nullable String provider,
            @Schema(description = "从哪里开始") @Nullable String start) {}

    /** A code as typed. */
    record SignOnCodeBody(@NotBlank @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "SignOnCodeBody";
        }
    }

    @GetMapping
    @Operation(operationId = "signOnGet", summary = "是否可由统一身份认证登录")
    SignOnBody get() {
        return issuer.isBlank() ? new SignOnBody(null, null) : new SignOnBody(name, "/oidc/start/provider");
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOnConfirm", summary = "统一身份认证之后,再输入本系统的动态验证码")
    void confirm(@Valid @RequestBody SignOnCodeBody body, HttpServletRequest request, HttpServletResponse response) {
        String ticket = TICKET.read(request)
                .orElseThrow(() -> new RefusedException("access.sign-on-expired", "等候验证码的时间已过;请重新从统一身份认证登录。"));
        Step step = desk.confirm(
                        ticket, body.code(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT))
                .orRefuse();
        set(step, request, response);
    }

    @Override
    public Outcome<Next> enter(
            ProviderIdentity person, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        var begun = desk.begin(person, strong, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        return switch (begun) {
            case Outcome.Done<Step>(Step step) -> Outcome.done(set(step, request, response));
            case Outcome.Refused<Step>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private static Next set(Step step, HttpServletRequest request, HttpServletResponse response) {
        var entry = step.entry();
        String ticket = step.ticket();
        if (entry != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(entry.token(), request));
            response.addHeader(HttpHeaders.SET_COOKIE, TICKET.removal(request));
            return Next.ENTERED;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, TICKET.set(ticket == null ? "" : ticket, WAITING, request));
        return Next.CODE_NEEDED;
    }
}
