package cn.huijian.entity.web;

import cn.huijian.kernel.RefusedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the filters of the list from the address. The framework's binding of a record looks up the annotations of each of its fields with every request,
 * which costs more than the search; the list is what people ask for most.
 */
@Configuration(proxyBeanMethods = false)
class EntityFilterReader implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EntityFilter.class;
    }

    @Override
    public EntityFilter resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new EntityFilter(
                request.getParameter("q"),
                joined(request, "unit"),
                joined(request, "kind"),
                joined(request, "status"),
                joined(request, "industry"),
                joined(request, "grade"),
                joined(request, "district"),
                joined(request, "street"),
                joined(request, "grid"),
                date(request, "establishedFrom"),
                date(request, "establishedTo"),
                flag(request, "demo"),
                request.getParameter("sort"));
    }

    /** A value that was given several times counts like values joined by commas. */
    private static @Nullable String joined(NativeWebRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    private static @Nullable LocalDate date(NativeWebRequest request, String name) {
        @Nullable String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new RefusedException("entity.invalid-date", "筛选的日期“" + text + "”无效。请写成 2026-01-31 这样的日期。");
        }
    }

    private static @Nullable Boolean flag(NativeWebRequest request, String name) {
        @Nullable String text = request.getParameter(name);
        return (text == null || text.isBlank())
                ? null
                : switch (text.strip()) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new RefusedException(
                                "entity.invalid-flag", "筛选“是否演示数据”只能是 true 或 false，不能是“" + text + "”。");
                };
    }
}
