package cn.huijian.app.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The Chinese name of a field of a body: what its {@code @Schema} says, or the name as it is written in JSON. */
final class FieldNames {
    private FieldNames() {}

    static String of(Class<?> body, String field) {
        String top = field.replaceAll("[.\\[].*", "");
        return body.isRecord()
                ? Arrays.stream(body.getRecordComponents())
                        .filter(component -> component.getName().equals(top))
                        .findFirst()
                        .map(component -> named(component, field))
                        .orElse(field)
                : field;
    }

    private static String named(RecordComponent component, String field) {
        Schema schema = component.getAnnotation(Schema.class);
        if (schema == null) {
            schema = component.getAccessor().getAnnotation(Schema.class);
        }
        return schema == null || schema.description().isBlank() ? field : schema.description();
    }
}
