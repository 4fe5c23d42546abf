package cn.huijian.app.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What only ever leaves the server is written whole, null where there is nothing: in such a schema every property is required. What is also sent to
 * the server may leave out what may be null.
 */
// The contract's model hands out its schemas without their type arguments.
@SuppressWarnings({"rawtypes", "unchecked"})
final class AnsweredWhole implements OpenApiCustomizer {
    private static final String HERE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var sent = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .forEach(body -> collect(body.getContent(), schemas, sent));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                var names = new ArrayList<>(((Schema<?>) schema).getProperties().keySet());
                names.sort(null);
                schema.setRequired(names);
            }
            if (schema.getProperties() != null) {
                ((Schema<?>) schema).getProperties().values().forEach(AnsweredWhole::open);
            }
        });
    }

    private static void open(Schema<?> property) {
        if (property.getProperties() == null
                && property.getAdditionalProperties() == null
                && property.getTypes() != null
                && property.getTypes().contains("object")) {
            property.setTypes(null);
            property.setType(null);
        }
    }

    private static void collect(Content content, Map<String, Schema> schemas, Set<String> found) {
        content.values().forEach(media -> collect(media.getSchema(), schemas, found));
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(HERE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
            return;
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, schemas, found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, found));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(one -> collect(one, schemas, found));
        }
    }
}
