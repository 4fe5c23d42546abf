package cn.huijian.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the three fronts. Built files carry a digest in their name and may be kept for good; any other address of a front is its first page. */
@Configuration(proxyBeanMethods = false)
class ScreensConfiguration implements WebMvcConfigurer {
    private static final List<String> FRONTS = List.of("console", "field", "public");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        FRONTS.forEach(front -> {
            registry.addRedirectViewController("/" + front, "/" + front + "/");
            registry.addViewController("/" + front + "/").setViewName("forward:/" + front + "/index.html");
        });
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FRONTS.forEach(front -> {
            registry.addResourceHandler("/" + front + "/assets/**")
                    .addResourceLocations("classpath:/static/" + front + "/assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler("/" + front + "/**")
                    .addResourceLocations("classpath:/static/" + front + "/")
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(false)
                    .addResolver(new FirstPageOtherwise());
        });
    }

    /** An address without a file is one of the front's own pages: the first page reads the address itself. */
    private static final class FirstPageOtherwise extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            return found == null && !path.contains(".") ? super.getResource("index.html", location) : found;
        }
    }
}
