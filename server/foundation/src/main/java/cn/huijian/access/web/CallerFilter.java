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
 * administrators. Where such a proxy says that it was called by https ({@code X-Forwarded-Proto}), the request is secure, so that cookies and headers
 * are those of https although the last few metres are not. Without believed proxies no header is looked at. Loopback stands as it is: the tool's token
 * asks for it and for no header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallerFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String SECURE = "https";
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

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
        String protocol = request.getHeader(PROTOCOL);
        if (forwarded.isEmpty() && protocol == null) {
            chain.doFilter(request, response);
            return;
        }
        var rules = NetworkRules.of(knowledge, Zone.dayOf(clock.instant()));
        String peer = request.getRemoteAddr();
        boolean secure = SECURE.equalsIgnoreCase(protocol) && rules.believes(peer);
        chain.doFilter(new Called(request, rules.caller(peer, forwarded), secure), response);
    }

    private static final class Called extends HttpServletRequestWrapper {
        private final String caller;
        private final boolean secure;

        Called(HttpServletRequest request, String caller, boolean secure) {
            super(request);
            this.caller = caller;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }

        @Override
        public String getScheme() {
            return secure ? SECURE : super.getScheme();
        }

        @Override
        public int getServerPort() {
            int port = super.getServerPort();
            return secure && port == PLAIN_PORT ? SECURE_PORT : port;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return secure && !super.isSecure()
                    ? url.replace(0, super.getScheme().length(), SECURE)
                    : url;
        }
    }
}
