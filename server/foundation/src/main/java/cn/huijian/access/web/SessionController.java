package cn.huijian.access.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.model.SignedIn;
import cn.huijian.access.store.JdbcUnits;
import cn.huijian.access.store.SecondFactors;
import cn.huijian.access.store.SecondFactors.Enrolment;
import cn.huijian.access.store.SignInDesk;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SessionController.PATH)
@Tag(name = "access", description = "账号、机构、角色、登录")
class SessionController {
    static final String PATH = "/api/access/session";

    private final SignInDesk desk;
    private final SecondFactors factors;
    private final JdbcUnits units;
    private final Clock clock;
    private final boolean demo;

    SessionController(
            SignInDesk desk,
            SecondFactors factors,
            JdbcUnits units,
            Clock clock,
            @Value("${huijian.demo:none}") String demo) {
        this.desk = desk;
        this.factors = factors;
        this.units = units;
        this.clock = clock;
        this.demo = !demo.equals("none") && !demo.equals("false");
    }

    /** Name and password as typed. */
    record SignInBody(
            @Schema(description = "登录名", example = "wangqiang") @NotBlank @Size(max = 80)
            String name,

            @Schema(description = "口令") @NotBlank @Size(max = 200)
            String password,

            @Schema(description = "动态验证码或恢复码;账号启用了第二因子时填写") @Size(max = 40) @Nullable
            String code) {
        @Override
        public String toString() {
            return "SignInBody[" + name + "]";
        }
    }

    /** The password now and the one wanted. */
    record PasswordBody(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {
        @Override
        public String toString() {
            return "PasswordBody";
        }
    }

    /** Who is signed in, and what the screens need to know at once. */
    record SessionBody(
            @Schema(description = "登录名") String account,
            @Schema(description = "账号编号") String accountId,
            String name,
            @Schema(description = "角色名称,顿号相连") String roleWords,
            @Schema(description = "所在机构编号") String unit,
            String unitName,
            String bureauName,
            @Schema(description = "可见全局数据,还是仅本机构辖区") boolean wholeBureau,
            List<String> permissions,
            @Schema(description = "是否演示数据") boolean demo,
            boolean mustChangePassword,
            @Schema(description = "须先启用动态验证码") boolean mustEnrolSecondFactor,
            @Schema(description = "是否已启用动态验证码") boolean secondFactor,
            @Schema(description = "今天(北京时间)") LocalDate today) {}

    @GetMapping
    @Operation(summary = "当前登录的人")
    SessionBody get() {
        return body(person());
    }

    @PostMapping
    @Operation(summary = "登录;会话令牌在 Cookie 中")
    SessionBody signIn(@Valid @RequestBody SignInBody body, HttpServletRequest request, HttpServletResponse response) {
        var entry = desk.signIn(
                        body.name(),
                        body.password(),
                        body.code(),
                        request.getRemoteAddr(),
                        request.getHeader("User-Agent"))
                .orRefuse();
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(entry.token(), request));
        return body(entry.person());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出登录")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request)
                .ifPresent(token -> SecurityCurrentUser.find()
                        .ifPresent(person -> desk.signOut(token, person.staff().actor())));
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.removal(request));
        response.addHeader("Clear-Site-Data", "\"cache\"");
    }

    @PutMapping("/password")
    @Operation(summary = "修改自己的口令")
    SessionBody changePassword(@Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        String token = SessionCookie.read(request).orElse("");
        return body(desk.changePassword(person(), body.current(), body.next(), token, request.getRemoteAddr())
                .orRefuse());
    }

    /** A secret for an authenticator app. */
    record OfferBody(
            @Schema(description = "密钥,可手工输入") String secret,
            @Schema(description = "otpauth 地址") String uri,
            @Schema(description = "二维码(SVG)") String picture) {
        @Override
        public String toString() {
            return "OfferBody";
        }
    }

    /** The first code as typed, and the own password once more. */
    record EnrolmentBody(
            @Schema(description = "验证器上显示的验证码") @NotBlank @Size(max = 40)
            String code,

            @Schema(description = "现在的口令") @NotBlank @Size(max = 200)
            String password) {
        @Override
        public String toString() {
            return "EnrolmentBody";
        }
    }

    /** Recovery codes, shown once. */
    record RecoveryBody(
            List<String> codes, @Schema(description = "个数") int count) {
        @Override
        public String toString() {
            return "RecoveryBody";
        }
    }

    @PostMapping("/second-factor")
    @Operation(summary = "为自己生成动态验证码的二维码")
    OfferBody offerSecondFactor() {
        SignedIn person = person();
        var offer = factors.offer(
                        person.staff().account(), person.login(), person.staff().actor())
                .orRefuse();
        return new OfferBody(offer.secret(), offer.uri(), QrPicture.svg(offer.uri()));
    }

    @PutMapping("/second-factor")
    @Operation(summary = "输入一次验证码和现在的口令,启用;恢复码只显示这一次,别处的登录随即结束")
    RecoveryBody confirmSecondFactor(@Valid @RequestBody EnrolmentBody body, HttpServletRequest request) {
        Staff staff = person().staff();
        var given = new Enrolment(
                body.code(), body.password(), SessionCookie.read(request).orElse(""), request.getRemoteAddr());
        var codes = factors.confirm(staff.account(), given, staff.actor()).orRefuse();
        return new RecoveryBody(codes, codes.size());
    }

    private static SignedIn person() {
        return SecurityCurrentUser.find().orElseThrow(() -> new RefusedException("access.sign-in-needed", "请先登录。"));
    }

    private SessionBody body(SignedIn person) {
        Staff staff = person.staff();
        Unit root = units.root();
        return new SessionBody(
                person.login(),
                staff.account().toString(),
                staff.name(),
                person.roleWords(),
                staff.unit().toString(),
                units.get(staff.unit()).name(),
                root == null ? "" : root.name(),
                staff.scope().wholeBureau(),
                staff.permissions().stream().sorted().toList(),
                demo,
                person.mustChange(),
                person.mustEnrol(),
                factors.isOn(staff.account()),
                Zone.dayOf(clock.instant()));
    }
}
