package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.ImportChecks;
import cn.huijian.exchange.jobs.ImportChecks.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Short Chinese names of what an import may find wrong. */
@Component
class CheckNames {
    private final ImportChecks checks;

    CheckNames(ImportChecks checks) {
        this.checks = checks;
    }

    /** The name, or the code of a check that is not declared on the day. */
    String of(String code, LocalDate day) {
        @Nullable Check check = checks.on(day).get(code);
        return check == null ? code : check.name();
    }
}
