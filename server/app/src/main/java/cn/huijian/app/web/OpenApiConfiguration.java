package cn.huijian.app.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    ModelConverter requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    /** Every component of a record is required in the contract unless it is marked {@code @Nullable}. */
    private static final class RequiredUnlessNullable implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            Schema<?> schema = chain.next().resolve(type, context, chain);
            Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
            if (schema != null && raw.isRecord()) {
                Schema<?> model = schema.get$ref() == null
                        ? schema
                        : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
                if (model != null && model.getProperties() != null) {
                    model.setRequired(Arrays.stream(raw.getRecordComponents())
                            .filter(component -> !nullable(component))
                            .map(RecordComponent::getName)
                            .filter(model.getProperties()::containsKey)
                            .sorted()
                            .toList());
                }
            }
            return schema;
        }

        private static boolean nullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
