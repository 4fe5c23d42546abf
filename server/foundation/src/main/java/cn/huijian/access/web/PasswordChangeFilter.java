package cn.huijian.access.web;

import cn.huijian.access.model.SignedIn;
import cn.huijian.kernel.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Whoever has a one-time or outdated password, or needs a second factor and has none, may see to it, look who he is, and sign out; nothing else.
 */
final class PasswordChangeFilter extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    PasswordChangeFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                || path.equals(SessionController.PATH)
                || path.startsWith(SessionController.PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityCurrentUser.find().map(SignedIn::mustChange).orElse(false)) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    new RefusedException("access.password-change-needed", "口令是初始口令或已到期;请先修改口令,再继续办理。"));
            return;
        }
        if (SecurityCurrentUser.find().map(SignedIn::mustEnrol).orElse(false)) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    new RefusedException("access.second-factor-missing", "您的角色须用动态验证码登录;请先在“安全设置”中启用,再继续办理。"));
            return;
        }
        chain.doFilter(request, response);
    }
}
