package cn.huijian.enterprise.web;

import cn.huijian.access.HostCookie;
import cn.huijian.calendar.Deadline;
import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord.Section;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.enterprise.FirmAccount;
import cn.huijian.enterprise.store.FirmAccounts;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.matter.Matter;
import cn.huijian.matter.Matters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * The pages of firms, without script: activate, sign in, one's own page. The firm is that of the session's account; no page takes a firm's number or
 * code to show. Forms are taken from this house only, and the cookie is sent to it only.
 */
@Hidden
@Controller
class FirmPagesController {
    private static final HostCookie COOKIE = new HostCookie("HUIJIAN_FIRM", "/e", "Strict");
    private static final int MOST_MATTERS = 50;

    private final FirmAccounts accounts;
    private final Entities entities;
    private final PublicRecords records;
    private final Matters matters;
    private final Knowledge knowledge;
    private final Clock clock;

    FirmPagesController(
            FirmAccounts accounts,
            Entities entities,
            PublicRecords records,
            Matters matters,
            Knowledge knowledge,
            Clock clock) {
        this.accounts = accounts;
        this.entities = entities;
        this.records = records;
        this.matters = matters;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** An open matter as the firm sees it: what is to be done until when, and nothing of who handles it. */
    record OpenMatter(String kind, String title, String next, String due, String basis) {
        static OpenMatter of(Matter matter) {
            Deadline deadline = matter.deadline();
            return new OpenMatter(
                    matter.kindLabel(),
                    matter.title(),
                    matter.nextLabel(),
                    deadline == null || deadline.due() == null
                            ? ""
                            : deadline.due().toString(),
                    deadline == null ? "" : deadline.basis());
        }
    }

    @GetMapping("/e")
    String home(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<FirmAccount> account = signedIn(request);
        if (account.isEmpty()) {
            return form("sign-in", null, model);
        }
        model.addAttribute("account", account.get());
        model.addAttribute("asOf", clock.instant().atZone(Zone.CHINA));
        Optional<BusinessEntity> firm = entities.resolve(
                        new GivenIdentifier(Scheme.USCC, account.get().uscc()), KnownAt.now(clock.instant()))
                .flatMap(entities::find);
        Optional<PublicProfile> profile = firm.flatMap(found -> records.find(found.id()));
        model.addAttribute("profile", profile.orElse(null));
        model.addAttribute("sections", Arrays.asList(Section.values()));
        model.addAttribute(
                "status",
                firm.flatMap(found -> EntityStatus.read(found.status()))
                        .map(EntityStatus::words)
                        .orElse("登记状态未提供"));
        model.addAttribute("matters", firm.map(this::openMatters).orElse(List.of()));
        return "enterprise/own";
    }

    @GetMapping("/e/activate")
    String activation(Model model) {
        return form("activate", null, model);
    }

    @PostMapping("/e/activate")
    String activate(
            @RequestParam(defaultValue = "") String uscc,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (isForeign(request, response)) {
            return form("activate", "请从本页提交。", model);
        }
        return switch (accounts.activate(code, uscc, login, password, request.getRemoteAddr())) {
            case Outcome.Done<FirmAccount>(FirmAccount _) -> enter(login, password, request, response, model);
            case Outcome.Refused<FirmAccount>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("uscc", uscc);
                model.addAttribute("login", login);
                yield form("activate", refusal.sentence(), model);
            }
        };
    }

    @PostMapping("/e/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return isForeign(request, response)
                ? form("sign-in", "请从本页提交。", model)
                : enter(login, password, request, response, model);
    }

    @PostMapping("/e/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (isForeign(request, response)) {
            return form("sign-in", "请从本页提交。", model);
        }
        COOKIE.read(request).ifPresent(accounts::signOut);
        response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.removal(request));
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/e";
    }

    private String enter(
            String login, String password, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (accounts.signIn(login, password, request.getRemoteAddr())) {
            case Outcome.Done<FirmAccounts.Entry>(FirmAccounts.Entry entry) -> {
                response.addHeader(HttpHeaders.SET_COOKIE, COOKIE.set(entry.token(), null, request));
                yield "redirect:/e";
            }
            case Outcome.Refused<FirmAccounts.Entry>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("login", login);
                yield form("sign-in", refusal.sentence(), model);
            }
        };
    }

    private List<OpenMatter> openMatters(BusinessEntity firm) {
        Set<String> kinds = knowledge
                .get("parameters", "enterprise-page", Zone.dayOf(clock.instant()))
                .body()
                .required("matterKinds")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return matters.openOf(firm.id(), kinds, MOST_MATTERS).stream()
                .map(OpenMatter::of)
                .toList();
    }

    private Optional<FirmAccount> signedIn(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(accounts::authenticate);
    }

    private static String form(String page, @org.jspecify.annotations.Nullable String fault, Model model) {
        model.addAttribute("fault", fault);
        return "enterprise/" + page;
    }

    /** A form of another site: browsers name the origin of every form they send. */
    private static boolean isForeign(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean foreign =
                origin != null && !origin.endsWith("://" + Objects.requireNonNullElse(request.getHeader("Host"), ""));
        if (foreign) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return foreign;
    }
}
