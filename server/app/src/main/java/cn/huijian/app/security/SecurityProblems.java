package cn.huijian.app.security;

import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Gives the refusals of the security chain the same form as all others. */
@Component
class SecurityProblems {
    /** Request attribute in which access says why nobody is signed in. */
    private static final String REFUSAL = "huijian.refusal";

    private static final Refusal SIGN_IN = new Refusal("access.sign-in-needed", "请先登录。");
    private static final Refusal FORGED = new Refusal("access.invalid-csrf-token", "页面已过期或请求来自别的网站,没有办理;请刷新页面后再试。");

    private final HandlerExceptionResolver problems;

    SecurityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    void signInNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        Refusal known = request.getAttribute(REFUSAL) instanceof Refusal refusal ? refusal : SIGN_IN;
        problems.resolveException(request, response, null, new RefusedException(known));
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
        Exception shown = cause instanceof CsrfException ? new RefusedException(FORGED) : cause;
        problems.resolveException(request, response, null, shown);
    }
}
