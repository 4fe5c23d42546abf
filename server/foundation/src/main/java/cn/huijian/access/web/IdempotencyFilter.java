package cn.huijian.access.web;

import cn.huijian.access.store.IdempotencyKeys;
import cn.huijian.access.store.IdempotencyKeys.Answer;
import cn.huijian.access.store.IdempotencyKeys.Claim;
import cn.huijian.access.store.IdempotencyKeys.Taken;
import cn.huijian.kernel.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A command with an {@code Idempotency-Key} is done once: sent again with the same key and content it gets the first answer, with other content
 * it is refused. Signing in is left out, because its answer is a secret.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int KEPT_BODY = 256 * 1024;

    private final IdempotencyKeys keys;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(IdempotencyKeys keys, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !COMMANDS.contains(request.getMethod())
                || request.getHeader(HEADER) == null
                || !path.startsWith("/api/")
                || path.startsWith("/api/access/")
                || SecurityCurrentUser.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > 128) {
            refuse(request, response, "access.invalid-idempotency-key", "Idempotency-Key 应为 1 至 128 个字符;请更换后重发。");
            return;
        }
        String caller = SecurityCurrentUser.find().orElseThrow().login();
        var repeatable = new RepeatableRequest(request);
        switch (keys.claim(caller, key, repeatable.digest())) {
            case Claim.Fresh(Taken taken) -> run(taken, repeatable, response, chain);
            case Claim.Answered(Answer answer) -> write(answer, response);
            case Claim.Misused() ->
                refuse(request, response, "access.invalid-idempotency-key", "这个 Idempotency-Key 已用于另一条指令;请换新的再发。");
            case Claim.Busy() -> refuse(request, response, "access.command-running", "同一条指令正在办理;请稍候刷新查看结果。");
            case Claim.Done() -> refuse(request, response, "access.command-done", "这条指令已经办成,但答复没有送达;请刷新查看结果,不要重办。");
        }
    }

    private void run(Taken taken, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean finished = false;
        keys.begin(taken);
        try {
            chain.doFilter(request, kept);
            finished = true;
        } finally {
            keys.end();
            int status = finished ? kept.getStatus() : 500;
            if (status >= 200 && status < 300) {
                keep(taken, kept);
            } else {
                keys.release(taken, status < 500);
            }
        }
        kept.copyBodyToResponse();
    }

    private void keep(Taken taken, ContentCachingResponseWrapper response) {
        byte[] body = response.getContentAsByteArray();
        if (body.length <= KEPT_BODY) {
            keys.answer(
                    taken,
                    new Answer(
                            response.getStatus(),
                            response.getContentType(),
                            response.getHeader(HttpHeaders.LOCATION),
                            response.getHeader(HttpHeaders.ETAG),
                            body));
        }
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        response.getOutputStream().write(answer.body());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code, String sentence) {
        problems.resolveException(request, response, null, new RefusedException(code, sentence));
    }
}
