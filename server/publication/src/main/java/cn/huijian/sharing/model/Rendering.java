package cn.huijian.sharing.model;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.Missing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a fact under a layout. Everything comes from the register and the dossier; nothing is typed.
 *
 * @param cells in the order of the columns, an absent value is the empty text
 * @param missing mandatory columns without a value
 */
public record Rendering(List<String> cells, List<Missing> missing) {
    public Rendering {
        cells = List.copyOf(cells);
        missing = List.copyOf(missing);
    }

    /** Renders a fact. A retraction may go with empty columns: its key says what is retracted. */
    public static Rendering of(
            Layout layout, String key, Act act, Fact fact, @Nullable BusinessEntity entity, FactTypes types) {
        var cells = new ArrayList<String>();
        var missing = new ArrayList<Missing>();
        Map<String, String> words = types.shown(fact).stream()
                .collect(Collectors.toMap(FactTypes.Shown::key, FactTypes.Shown::value, (one, other) -> one));
        Map<String, Object> values = types.values(fact);
        for (Column column : layout.columns()) {
            String plain = switch (column.from()) {
                case "row.key" -> key;
                case "row.act" -> act.label();
                case "fact.day" -> fact.validFrom().toString();
                case "fact.end" -> Objects.toString(fact.validTo(), "");
                case "fact.record" -> fact.record();
                case "fact.basis" -> fact.legalBasis();
                default -> value(column, entity, values, words);
            };
            String cell = column.map().isEmpty() ? plain : column.map().getOrDefault(plain, "");
            cells.add(cell);
            if (cell.isBlank() && column.required() && act != Act.RETRACT) {
                missing.add(new Missing(column.name(), column.remedy()));
            }
        }
        return new Rendering(cells, missing);
    }

    private static String value(
            Column column, @Nullable BusinessEntity entity, Map<String, Object> values, Map<String, String> words) {
        String field = column.from().substring(column.from().indexOf('.') + 1);
        if (column.from().startsWith("entity.")) {
            return entity == null ? "" : ofEntity(entity, field);
        }
        Object value = values.get(field);
        return switch (column.as()) {
            case WORDS -> words.getOrDefault(field, "");
            case YUAN -> value instanceof Long fen ? BigDecimal.valueOf(fen, 2).toPlainString() : "";
            case PLAIN -> Objects.toString(value, "");
        };
    }

    private static String ofEntity(BusinessEntity entity, String field) {
        return switch (field) {
            case "uscc" -> Objects.toString(entity.uscc(), "");
            case "name" -> entity.name();
            case "kind" -> entity.kind();
            case "status" -> entity.status();
            case "established" -> Objects.toString(entity.established(), "");
            case "industry" -> Objects.toString(entity.industry(), "");
            case "district" -> Objects.toString(entity.district(), "");
            case "street" -> Objects.toString(entity.street(), "");
            case "address" -> Objects.toString(entity.address(), "");
            case "scope" -> Objects.toString(entity.scope(), "");
            default -> throw new IllegalArgumentException("报送格式引用了主体没有的字段 entity." + field);
        };
    }
}
