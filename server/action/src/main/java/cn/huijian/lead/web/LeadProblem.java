package cn.huijian.lead.web;

import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Turns refusals into RFC 9457 problems with our stable code. */
final class LeadProblem {
    private LeadProblem() {}

    static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw of(refusal);
        };
    }

    static ErrorResponseException notFound(long id) {
        return of(new Refusal("lead.lead-not-found", "没有找到序号为 " + id + " 的线索，或您无权查看。"));
    }

    /** The version that the caller decided on, from {@code If-Match}. */
    static int version(@Nullable String ifMatch) {
        return VersionTag.read(ifMatch)
                .orElseThrow(() -> of(new Refusal("lead.version-missing", "请求缺少 If-Match（所依据的版本），请刷新页面后重试。")));
    }

    private static ErrorResponseException of(Refusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case "lead.lead-not-found" -> HttpStatus.NOT_FOUND;
            case "lead.stale" -> HttpStatus.PRECONDITION_FAILED;
            case "lead.version-missing" -> HttpStatus.PRECONDITION_REQUIRED;
            case "lead.not-open" -> HttpStatus.CONFLICT;
            case "lead.not-assignee" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var detail = ProblemDetail.forStatusAndDetail(status, refusal.sentence());
        detail.setProperty("code", refusal.code());
        return new ErrorResponseException(status, detail, null);
    }
}
