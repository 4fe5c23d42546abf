package cn.huijian.inspection.web;

import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Turns refusals into RFC 9457 problems with our stable code. */
final class Problem {
    private Problem() {}

    /** The value of an accepted command; a refusal is thrown as the problem it is. */
    static <T> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw of(refusal);
        };
    }

    static ErrorResponseException of(Refusal refusal) {
        return of(refusal, Map.of());
    }

    static ErrorResponseException of(Refusal refusal, Map<String, Object> more) {
        HttpStatus status = status(refusal.code().substring(refusal.code().indexOf('.') + 1));
        var detail = ProblemDetail.forStatusAndDetail(status, refusal.sentence());
        detail.setProperty("code", refusal.code());
        more.forEach(detail::setProperty);
        return new ErrorResponseException(status, detail, null);
    }

    private static HttpStatus status(String reason) {
        return switch (reason) {
            case "plan-not-found", "task-not-found", "change-not-found", "checklist-not-found", "entry-not-found" ->
                HttpStatus.NOT_FOUND;
            case "stale" -> HttpStatus.PRECONDITION_FAILED;
            case "version-missing" -> HttpStatus.PRECONDITION_REQUIRED;
            case "not-open",
                    "same-person",
                    "record-differs",
                    "photo-differs",
                    "change-open",
                    "already-committed",
                    "not-noticed" -> HttpStatus.CONFLICT;
            case "not-your-task", "not-drafter", "no-approval", "not-your-section" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
