package cn.huijian.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a trace number, which stands in the technical log, in the audit record and in the {@code X-Trace-Id} header of the answer, so
 * that the three are found from each other. The number is always our own: a client cannot choose it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TraceFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        response.setHeader("X-Trace-Id", trace);
        MDC.put("trace", trace);
        MDC.put("ip", request.getRemoteAddr());
        String terminal = request.getHeader("User-Agent");
        if (terminal != null) {
            MDC.put("terminal", terminal);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("trace");
            MDC.remove("ip");
            MDC.remove("terminal");
        }
    }
}
