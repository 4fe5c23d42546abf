package cn.huijian.app.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Makes the published contract exact: what a record cannot leave out is required, operation ids are stable whatever the order of the beans, and no
 * address of one machine stands in it.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("慧监 Huijian API")
                        .version("v1")
                        .description("错误一律为 RFC 9457 问题详情，带稳定的 code 和中文 detail；列表用 cursor 翻页。"));
    }

    @Bean
    OpenApiCustomizer noServers() {
        return api -> api.setServers(List.of());
    }

    @Bean
    GlobalOperationCustomizer stableIds() {
        return (operation, handler) -> {
            Operation declared = handler.getMethodAnnotation(Operation.class);
            if (declared == null || declared.operationId().isEmpty()) {
                String room = handler.getBeanType().getSimpleName().replace("Controller", "");
                String method = handler.getMethod().getName();
                operation.setOperationId(room.substring(0, 1).toLowerCase(Locale.ROOT)
                        + room.substring(1)
                        + method.substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.substring(1));
            }
            return operation;
        };
    }

    /** First of the converters, so that those that refine it come before it in the chain. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasNamedByRoom(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new RoomNames()).openapi31(true);
    }

    @Bean
    ModelConverter exactSchemas() {
        return new ExactSchemas();
    }

    @Bean
    OpenApiCustomizer answeredWhole() {
        return new AnsweredWhole();
    }

    @Bean
    OpenApiCustomizer examples() {
        return new Examples();
    }
}
