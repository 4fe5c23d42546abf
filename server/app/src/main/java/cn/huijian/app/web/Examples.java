package cn.huijian.app.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts an example beside each body that the contract names: those of requests and those of the answers that a newcomer meets first. They stand in
 * {@code contract/examples/<room>.json}, by the name of the schema; a test holds them to it.
 */
final class Examples implements OpenApiCustomizer {
    private static final String PLACE = "classpath*:contract/examples/*.json";

    private final Map<String, Object> bySchema = new LinkedHashMap<>();

    Examples() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PLACE)) {
                try (var in = file.getInputStream()) {
                    JsonMapper.shared()
                            .readTree(in)
                            .properties()
                            .forEach(entry -> bySchema.put(
                                    entry.getKey(), JsonMapper.shared().treeToValue(entry.getValue(), Object.class)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the examples of the contract cannot be read", e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::illustrate);
    }

    private void illustrate(Operation operation) {
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null) {
            operation.getResponses().values().forEach(answer -> illustrate(answer.getContent()));
        }
    }

    private void illustrate(@Nullable Content content) {
        if (content == null) {
            return;
        }
        for (MediaType media : content.values()) {
            String reference =
                    media.getSchema() == null ? null : media.getSchema().get$ref();
            Object example = reference == null ? null : bySchema.get(reference.replaceFirst(".*/", ""));
            if (example != null) {
                media.setExample(example);
            }
        }
    }
}
