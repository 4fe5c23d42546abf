package cn.huijian.exchange.model;

import cn.huijian.engine.standard.Pipeline.Standardised;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies the declared steps of a dataset to rows. Cells as given stay beside; what a cell tells of another field never takes the place of one given. */
public final class Transforms {
    private final Map<String, FieldDeclaration> fields = new LinkedHashMap<>();

    public Transforms(DatasetDeclaration dataset) {
        dataset.fields().stream()
                .filter(field -> !field.transforms().isEmpty())
                .forEach(field -> fields.put(field.name(), field));
    }

    public Row apply(Row row) {
        return apply(row, new java.util.ArrayList<>(0));
    }

    /** @param notes where cells that were read as something else are noted */
    Row apply(Row row, List<RowIssue> notes) {
        Map<String, String> values = row.values();
        Map<String, String> changed = HashMap.newHashMap(fields.size());
        Map<String, String> told = new HashMap<>();
        for (FieldDeclaration field : fields.values()) {
            String cell = values.getOrDefault(field.name(), "");
            if (!cell.isEmpty()) {
                Standardised read = field.transforms().apply(cell);
                if (!read.value().equals(cell)) {
                    changed.put(field.name(), read.value());
                }
                if (read.read()) {
                    notes.add(new RowIssue(
                            field.name(), "value.standardised", "按声明的步骤读取，原值保留", "无须处理", cell, read.value()));
                }
                told.putAll(read.beside());
            }
        }
        told.keySet().removeAll(values.keySet());
        return changed.isEmpty() && told.isEmpty() ? row : standardised(row, changed, told);
    }

    private static Row standardised(Row row, Map<String, String> changed, Map<String, String> told) {
        Map<String, String> values = new HashMap<>(row.values());
        Map<String, String> given = new HashMap<>(row.given());
        changed.forEach((field, value) -> given.putIfAbsent(field, String.valueOf(values.put(field, value))));
        told.forEach((field, value) -> {
            values.put(field, value);
            given.put(field, "");
        });
        return new Row(row.number(), values, given, row.prepared());
    }
}
