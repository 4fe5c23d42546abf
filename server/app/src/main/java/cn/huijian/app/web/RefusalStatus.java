package cn.huijian.app.web;

import org.springframework.http.HttpStatus;

/**
 * Which HTTP status a refusal code stands for. By its ending: {@code not-found} 404, {@code forbidden} 403; by the beginning of its reason:
 * {@code invalid-} 422. Every other refusal is a conflict with the state of the record, 409.
 */
final class RefusalStatus {
    private RefusalStatus() {}

    static HttpStatus of(String code) {
        String reason = code.substring(code.indexOf('.') + 1);
        return switch (code) {
            case "access.sign-in-needed",
                    "access.session-ended",
                    "access.session-replaced",
                    "access.wrong-credentials",
                    "access.second-factor-needed",
                    "access.invalid-token",
                    "access.sign-on-expired",
                    "exchange.push-unauthorized",
                    "sharing.invalid-token",
                    "sharing.partner-unknown" -> HttpStatus.UNAUTHORIZED;
            case "exchange.push-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "access.password-change-needed",
                    "access.second-factor-missing",
                    "access.invalid-csrf-token",
                    "access.own-rights",
                    "access.own-account" -> HttpStatus.FORBIDDEN;
            case "access.too-many-attempts", "access.locked", "exchange.push-too-fast", "sharing.quota-used" ->
                HttpStatus.TOO_MANY_REQUESTS;
            case "access.changed-meanwhile" -> HttpStatus.PRECONDITION_FAILED;
            default -> byReason(reason);
        };
    }

    private static HttpStatus byReason(String reason) {
        if (reason.endsWith("not-found")) {
            return HttpStatus.NOT_FOUND;
        }
        if (reason.endsWith("forbidden")) {
            return HttpStatus.FORBIDDEN;
        }
        if (reason.endsWith("changed-meanwhile")) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return reason.startsWith("invalid-") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }
}
