package cn.huijian.portal.web;

import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord.Section;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Search and the public page of a firm: one thing a page, plain words, no script needed. */
@Hidden
@Controller
class PortalController {
    private static final int MOST_RESULTS = 30;
    private static final int LEAST_CHARACTERS = 2;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{15}|[0-9A-Za-z]{18}");

    private final Entities entities;
    private final PublicRecords records;
    private final Clock clock;

    PortalController(Entities entities, PublicRecords records, Clock clock) {
        this.entities = entities;
        this.records = records;
        this.clock = clock;
    }

    /** A firm in a list of results. */
    record Hit(String link, String name, String status, String uscc, String address, boolean demo) {}

    @GetMapping("/")
    String home(Model model) {
        return search("", model);
    }

    @GetMapping("/p/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip();
        boolean asked = words.codePointCount(0, words.length()) >= LEAST_CHARACTERS;
        List<BusinessEntity> found = asked ? entities.search(words, MOST_RESULTS + 1) : List.of();
        model.addAttribute("q", words);
        model.addAttribute("asked", asked);
        model.addAttribute("tooShort", !words.isEmpty() && !asked);
        model.addAttribute("more", found.size() > MOST_RESULTS);
        model.addAttribute(
                "hits",
                found.stream().limit(MOST_RESULTS).map(PortalController::hit).toList());
        model.addAttribute("asOf", clock.instant().atZone(Zone.CHINA));
        return "public/search";
    }

    @GetMapping("/p/e/{key}")
    String entity(@PathVariable String key, Model model, HttpServletResponse response) {
        Optional<PublicProfile> profile = byKey(key).flatMap(records::find);
        if (profile.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("key", key);
            return "public/not-found";
        }
        model.addAttribute("profile", profile.get());
        model.addAttribute("status", statusWord(profile.get().entity()));
        model.addAttribute("sections", Arrays.stream(Section.values()).toList());
        model.addAttribute(
                "answer",
                PublicAnswer.of(profile.get(), statusWord(profile.get().entity())));
        model.addAttribute("asOf", profile.get().asOf().atZone(Zone.CHINA));
        return "public/entity";
    }

    private Optional<EntityId> byKey(String key) {
        if (key.matches("n[0-9]{1,18}")) {
            return Optional.of(new EntityId(Long.parseLong(key.substring(1))));
        }
        // A code leads to the firm that it means now, which may stand for the one that had it.
        return CODE.matcher(key).matches()
                ? entities.search(key, 2).stream().map(BusinessEntity::id).findFirst()
                : Optional.empty();
    }

    private static Hit hit(BusinessEntity entity) {
        String code = entity.uscc();
        String address = entity.address();
        return new Hit(
                "/p/e/" + (code != null ? code : "n" + entity.id()),
                entity.name(),
                statusWord(entity),
                code != null ? code : "无统一社会信用代码",
                address != null ? address : "",
                entity.demo());
    }

    private static String statusWord(BusinessEntity entity) {
        return EntityStatus.read(entity.status()).map(EntityStatus::words).orElse("登记状态未提供");
    }
}
