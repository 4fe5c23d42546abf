package cn.huijian.app.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schema of a record say what the record says: a component marked {@code @Nullable} may be null, every other one is required; a JSON tree
 * is any value, not the getters of its class.
 */
final class ExactSchemas implements ModelConverter {
    private static final String NULL = "null";

    /** Description of what may be any JSON value; later converters would make an object of it. */
    static final String ANY = "任意 JSON";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (raw.getName().equals("tools.jackson.databind.JsonNode")) {
            return new Schema<>().description(ANY);
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
            if (model != null && model.getProperties() != null) {
                state(raw, model);
            }
        }
        return schema;
    }

    private static void state(Class<?> raw, Schema<?> model) {
        model.setRequired(Arrays.stream(raw.getRecordComponents())
                .filter(component -> !nullable(component))
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .sorted()
                .toList());
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property != null && nullable(component)) {
                model.getProperties().put(component.getName(), orNull(property));
            }
        }
    }

    /** The same schema that also admits null, as JSON Schema 2020-12 says it. */
    private static Schema<?> orNull(Schema<?> property) {
        if (ANY.equals(property.getDescription())) {
            return property;
        }
        if (property.get$ref() != null) {
            var either = new Schema<>();
            either.setAnyOf(
                    new ArrayList<>(List.of(property, new Schema<>().types(new LinkedHashSet<>(List.of(NULL))))));
            return either;
        }
        if (property.getTypes() == null || property.getTypes().contains(NULL)) {
            return property;
        }
        var types = new LinkedHashSet<>(property.getTypes());
        types.add(NULL);
        property.setTypes(types);
        return property;
    }

    private static boolean nullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }
}
