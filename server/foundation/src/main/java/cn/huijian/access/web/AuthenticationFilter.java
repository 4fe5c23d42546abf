package cn.huijian.access.web;

import cn.huijian.access.model.SignedIn;
import cn.huijian.access.store.SignInDesk;
import cn.huijian.access.store.ToolToken;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Says who calls. Rights are read anew with each request, so a role that was taken away or an account that was disabled has no effect left on the
 * next click. Why a session is not open is kept with the request for the answer 401.
 */
final class AuthenticationFilter extends OncePerRequestFilter {
    /** Request attribute with the {@link cn.huijian.kernel.Refusal} that explains an answer 401. */
    static final String REFUSAL = "huijian.refusal";

    private static final String BEARER = "Bearer ";

    private final SignInDesk desk;
    private final ToolToken tool;
    private final HandlerExceptionResolver problems;

    AuthenticationFilter(SignInDesk desk, ToolToken tool, HandlerExceptionResolver problems) {
        this.desk = desk;
        this.tool = tool;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            if (!header.startsWith(BEARER) || !isFromHere(request) || !signInTool(header.substring(BEARER.length()))) {
                problems.resolveException(
                        request,
                        response,
                        null,
                        new RefusedException("access.invalid-token", "令牌无效,或不是从本机发来;请用 ./hj 在运行服务的机器上执行。"));
                return;
            }
        } else {
            SessionCookie.read(request).ifPresent(token -> signIn(token, request));
        }
        chain.doFilter(request, response);
    }

    private void signIn(String token, HttpServletRequest request) {
        switch (desk.authenticate(token, request.getRemoteAddr())) {
            case Outcome.Done<SignedIn>(SignedIn person) -> become(person);
            case Outcome.Refused<SignedIn>(var refusal) -> request.setAttribute(REFUSAL, refusal);
        }
    }

    private boolean signInTool(String token) {
        var person = tool.authenticate(token.strip());
        person.ifPresent(AuthenticationFilter::become);
        return person.isPresent();
    }

    private static void become(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person));
        SecurityContextHolder.setContext(context);
    }

    /** A proxy on this machine also calls from here, but on behalf of somebody else. */
    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !forwarded && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
