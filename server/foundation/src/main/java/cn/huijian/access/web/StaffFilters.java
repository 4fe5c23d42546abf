package cn.huijian.access.web;

import cn.huijian.access.AccessFilters;
import cn.huijian.access.store.SignInDesk;
import cn.huijian.access.store.ToolToken;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Made here and not as beans, or the servlet container would run them a second time outside the security chain. */
@Component
final class StaffFilters implements AccessFilters {
    private final SignInDesk desk;
    private final ToolToken tool;
    private final HandlerExceptionResolver problems;

    StaffFilters(
            SignInDesk desk, ToolToken tool, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.desk = desk;
        this.tool = tool;
        this.problems = problems;
    }

    @Override
    public Filter authentication() {
        return new AuthenticationFilter(desk, tool, problems);
    }

    @Override
    public Filter passwordChange() {
        return new PasswordChangeFilter(problems);
    }
}
