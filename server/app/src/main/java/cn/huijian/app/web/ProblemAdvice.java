package cn.huijian.app.web;

import cn.huijian.app.security.DeniedAttempts;
import cn.huijian.kernel.InvalidNumberException;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Errors of every room in one form (RFC 9457): {@code code} is stable, {@code detail} says in Chinese what happened, to which record and what to do
 * next, {@code trace} leads to the log. What went wrong inside is never shown.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** In place of the framework's words, which name classes. */
    private static final String UNREADABLE = "写法不对;请核对日期、数字或选项";

    private final Clock clock;
    private final DeniedAttempts attempts;

    ProblemAdvice(Clock clock, DeniedAttempts attempts) {
        this.clock = clock;
        this.attempts = attempts;
    }

    /** A field that does not fit, named as the screen names it. */
    record FieldFault(String field, String message) {}

    @ExceptionHandler(RefusedException.class)
    ResponseEntity<Object> refused(RefusedException e, HttpServletRequest request) {
        Refusal refusal = e.refusal();
        return answer(RefusalStatus.of(refusal.code()), refusal.code(), refusal.sentence(), List.of(), request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException e, HttpServletRequest request) {
        attempts.record(request);
        String sentence =
                "您的角色没有办理这一项的权限(" + request.getMethod() + " " + request.getRequestURI() + ");如工作需要,请向安全管理员申请相应角色。";
        return answer(HttpStatus.FORBIDDEN, "access.denied", sentence, List.of(), request);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Object> violated(ConstraintViolationException e, HttpServletRequest request) {
        List<FieldFault> faults = e.getConstraintViolations().stream()
                .map(violation -> new FieldFault(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldFault::field))
                .toList();
        return invalid(faults, request);
    }

    @ExceptionHandler({NoSuchElementException.class, InvalidNumberException.class})
    ResponseEntity<Object> absent(RuntimeException e, HttpServletRequest request) {
        LOG.info("no such record: {}", e.getMessage());
        return answer(
                HttpStatus.NOT_FOUND,
                "http.not-found",
                "要找的记录不存在(" + request.getRequestURI() + ");请从列表中打开。",
                List.of(),
                request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        String sentence = "系统内部出错,这一步没有办成;请稍后再试,仍不行请把编号 " + MDC.get("trace") + " 告诉系统管理员。";
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "http.internal-error", sentence, List.of(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldFault(
                        FieldNames.of(e.getParameter().getParameterType(), error.getField()),
                        error.isBindingFailure() ? UNREADABLE : String.valueOf(error.getDefaultMessage())))
                .sorted(Comparator.comparing(FieldFault::field))
                .toList();
        return invalid(faults, servletRequest(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldFault(
                                String.valueOf(result.getMethodParameter().getParameterName()), message(error))))
                .toList();
        return invalid(faults, servletRequest(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        LOG.info("unreadable body: {}", e.getMessage());
        return answer(
                HttpStatus.BAD_REQUEST,
                "http.unreadable",
                "提交的内容无法读取;请检查日期、数字的写法后再提交。",
                List.of(),
                servletRequest(request));
    }

    /** Somebody who typed or followed an address gets a page with a way on; who asked for data gets the problem. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest http = servletRequest(request);
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        boolean page = !http.getRequestURI().startsWith("/api/")
                && Objects.requireNonNullElse(http.getHeader(HttpHeaders.ACCEPT), "")
                        .contains(MediaType.TEXT_HTML_VALUE);
        if (!page || response == null) {
            return super.handleNoResourceFoundException(e, headers, status, request);
        }
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            LOG.debug("whoever asked for {} is gone", http.getRequestURI(), gone);
        }
        return null;
    }

    /** The framework's refusals: unknown path, wrong method, missing parameter and the like; and those of rooms that carry a code. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest http = servletRequest(request);
        LOG.info("{} {} answered with {}: {}", http.getMethod(), http.getRequestURI(), status.value(), e.getMessage());
        ResponseEntity<Object> answer = e instanceof ErrorResponse own && hasCode(own.getBody())
                ? answer(own.getBody(), http)
                : answer(status, "http." + status.value(), FrameworkWords.of(status, http), List.of(), http);
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    /** A room's own refusal, which keeps its code, sentence and details. */
    private static boolean hasCode(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey("code");
    }

    private ResponseEntity<Object> invalid(List<FieldFault> faults, HttpServletRequest request) {
        String fields = String.join(
                "、", faults.stream().map(FieldFault::field).distinct().toList());
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "http.invalid", "填写有误:" + fields + ";请按各项提示改正后再提交。", faults, request);
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, String code, String sentence, List<FieldFault> faults, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return answer(problem, request);
    }

    private ResponseEntity<Object> answer(ProblemDetail problem, HttpServletRequest request) {
        problem.setInstance(java.net.URI.create(
                java.net.URLEncoder.encode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("%2F", "/")));
        problem.setProperty("at", clock.instant().toString());
        problem.setProperty("trace", MDC.get("trace"));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    private static HttpServletRequest servletRequest(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
