package cn.huijian.access.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.access.store.OwnSessions;
import cn.huijian.access.store.OwnSessions.Confirmation;
import cn.huijian.access.store.OwnSessions.OwnSession;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own sessions of whoever is signed in; nobody sees those of another. */
@RestController
@RequestMapping("/api/access/sessions")
@Tag(name = "access")
class OwnSessionController {
    private final OwnSessions sessions;
    private final CurrentUser current;

    OwnSessionController(OwnSessions sessions, CurrentUser current) {
        this.sessions = sessions;
        this.current = current;
    }

    /** One open session. */
    record OwnSessionBody(
            @Schema(description = "编号") String id,
            @Schema(description = "程序与系统") String device,
            @Schema(description = "网络地址,末段不显示") String address,
            @Schema(description = "登录时间") Instant since,
            @Schema(description = "最近使用") Instant lastUse,
            @Schema(description = "不再使用则何时到期") Instant endsAt,
            @Schema(description = "是否就是当前这个") boolean current) {
        static OwnSessionBody of(OwnSession session) {
            return new OwnSessionBody(
                    Long.toString(session.id()),
                    session.device(),
                    session.address(),
                    session.since(),
                    session.lastUse(),
                    session.endsAt(),
                    session.current());
        }
    }

    /** How many were ended. */
    record EndedSessionsBody(int ended) {}

    @GetMapping
    @Operation(operationId = "ownSessionList", summary = "自己的登录:设备、地址、起始和最近使用时间")
    List<OwnSessionBody> list(HttpServletRequest request) {
        return sessions.list(current.get().account(), token(request)).stream()
                .map(OwnSessionBody::of)
                .toList();
    }

    /** The own password, typed once more. */
    record OwnPasswordBody(
            @Schema(description = "现在的口令") @NotBlank @Size(max = 200)
            String password) {
        @Override
        public String toString() {
            return "OwnPasswordBody";
        }
    }

    @PostMapping("/{id}/end")
    @Operation(operationId = "ownSessionEnd", summary = "结束自己的一个登录;须再填一次口令")
    EndedSessionsBody end(
            @PathVariable String id, @Valid @RequestBody OwnPasswordBody body, HttpServletRequest request) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("access.session-not-found", "“" + id + "”不是登录的编号;请从列表中选择。");
        }
        Staff person = current.get();
        return new EndedSessionsBody(
                sessions.end(person.account(), Long.parseLong(id), confirmation(body, request), person.actor())
                        .orRefuse());
    }

    @PostMapping("/end-others")
    @Operation(operationId = "ownSessionEndOthers", summary = "结束自己在别处的全部登录,只留当前这个;须再填一次口令")
    EndedSessionsBody endOthers(@Valid @RequestBody OwnPasswordBody body, HttpServletRequest request) {
        Staff person = current.get();
        return new EndedSessionsBody(
                sessions.endOthers(person.account(), token(request), confirmation(body, request), person.actor())
                        .orRefuse());
    }

    private static Confirmation confirmation(OwnPasswordBody body, HttpServletRequest request) {
        return new Confirmation(body.password(), request.getRemoteAddr());
    }

    /** The tool on this machine has no session. */
    private static String token(HttpServletRequest request) {
        return SessionCookie.read(request).orElse("");
    }
}
