package cn.huijian.code.web;

import cn.huijian.access.HostCookie;
import cn.huijian.code.ScanCode;
import cn.huijian.code.ScanCodes;
import cn.huijian.code.ScanResult;
import cn.huijian.code.model.ScanColour;
import cn.huijian.code.model.ScanColour.Limits;
import cn.huijian.code.store.JdbcScanCodes;
import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.exchange.Submission;
import cn.huijian.exchange.Submissions;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 慧商码: the page behind a scanned code, one HTML document of a few kilobytes, without script. */
@Hidden
@Controller
@RequestMapping("/s/{text}")
class ScanController {
    private static final int MOST_REPORTS_A_DAY = 50;
    private static final int MOST_WORDS = 300;
    /** Whether the reader wants large letters (适老版), for a year. */
    private static final HostCookie ELDER = new HostCookie("elder", "/", "Lax");

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ScanCodes codes;
    private final JdbcScanCodes counts;
    private final PublicRecords records;
    private final Knowledge knowledge;
    private final Submissions submissions;
    private final Clock clock;

    ScanController(
            ScanCodes codes,
            JdbcScanCodes counts,
            PublicRecords records,
            Knowledge knowledge,
            Submissions submissions,
            Clock clock) {
        this.codes = codes;
        this.counts = counts;
        this.records = records;
        this.knowledge = knowledge;
        this.submissions = submissions;
        this.clock = clock;
    }

    @GetMapping
    String scan(
            @PathVariable String text,
            @RequestParam(required = false) @Nullable Boolean elder,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate today = Zone.dayOf(clock.instant());
        if (elder != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, ELDER.set(elder.toString(), REMEMBERED, request));
        }
        model.addAttribute(
                "elder",
                elder != null
                        ? elder
                        : ELDER.read(request).filter("true"::equals).isPresent());
        model.addAttribute("text", text);
        return switch (codes.read(text)) {
            case ScanResult.Genuine(ScanCode code) -> {
                counts.countScan(code, today);
                yield shop(code, today, model);
            }
            case ScanResult.Revoked(ScanCode code) ->
                failed(model, response, HttpStatus.GONE, "此码已作废", "这张码已被监管部门作废，请以店内新码为准。");
            case ScanResult.Forged() ->
                failed(model, response, HttpStatus.NOT_FOUND, "这不是有效的慧商码", "码的内容与监管部门发放的不符，可能是伪造、涂改或印刷损坏。");
        };
    }

    @PostMapping("/report")
    @Transactional
    String report(
            @PathVariable String text,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("elder", false);
        model.addAttribute("text", text);
        return switch (codes.read(text)) {
            case ScanResult.Genuine(ScanCode code) -> {
                if (counts.countReport(code, Zone.dayOf(clock.instant())) > MOST_REPORTS_A_DAY) {
                    yield failed(
                            model,
                            response,
                            HttpStatus.TOO_MANY_REQUESTS,
                            "今天反映已较多",
                            "关于此码今天已收到较多反映，监管人员会核实。紧急情况请拨打 12315。");
                }
                String receipt = submissions.submit(
                        new Submission(
                                "scan-report",
                                key,
                                code.entity(),
                                Map.of("what", cut(what), "words", cut(words), "code", text)),
                        new Actor(Actor.Kind.CITIZEN, "scan", "扫码群众", null));
                model.addAttribute("receipt", receipt);
                yield "public/reported";
            }
            case ScanResult.Revoked revoked -> failed(model, response, HttpStatus.GONE, "此码已作废", "请以店内新码为准。");
            case ScanResult.Forged forged ->
                failed(model, response, HttpStatus.NOT_FOUND, "这不是有效的慧商码", "请拨打 12315 反映。");
        };
    }

    private String shop(ScanCode code, LocalDate today, Model model) {
        PublicProfile profile = records.find(code.entity()).orElseThrow();
        var parameters = knowledge.get("parameters", "scan-code", today).body();
        var limits = new Limits(
                parameters.path("licence_warning_days").asInt(),
                parameters.path("rectification_days").asInt());
        String status = EntityStatus.read(profile.entity().status())
                .map(EntityStatus::words)
                .orElse("登记状态未提供");
        model.addAttribute("profile", profile);
        model.addAttribute("status", status);
        model.addAttribute("colour", ScanColour.of(profile, status, limits, today));
        model.addAttribute("asOf", profile.asOf().atZone(Zone.CHINA));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "public/scan";
    }

    private static String failed(
            Model model, HttpServletResponse response, HttpStatus status, String title, String sentence) {
        response.setStatus(status.value());
        model.addAttribute("title", title);
        model.addAttribute("sentence", sentence);
        return "public/scan-failed";
    }

    private static String cut(String words) {
        String plain = words.strip();
        return plain.length() > MOST_WORDS ? plain.substring(0, MOST_WORDS) : plain;
    }
}
