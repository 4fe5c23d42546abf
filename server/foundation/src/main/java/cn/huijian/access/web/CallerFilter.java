package cn.huijian.access.web;

import cn.huijian.access.model.NetworkRules;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the address of whoever really calls in place of that of a believed proxy, before anything reads it: limits of failures, audit, rules for
 * administrators. Without believed proxies the header is not looked at. Loopback stands as it is: the tool's token asks for it and for no header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallerFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";

    private final Knowledge knowledge;
    private final Clock clock;

    CallerFilter(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> forwarded = Collections.list(request.getHeaders(HEADER));
        if (forwarded.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String caller =
                NetworkRules.of(knowledge, Zone.dayOf(clock.instant())).caller(request.getRemoteAddr(), forwarded);
        chain.doFilter(new Called(request, caller), response);
    }

    private static final class Called extends HttpServletRequestWrapper {
        private final String caller;

        Called(HttpServletRequest request, String caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }
    }
}
