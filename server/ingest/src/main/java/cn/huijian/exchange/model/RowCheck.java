package cn.huijian.exchange.model;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checks that need no register: form of the row, lost characters, required fields, and columns that slipped. Two values or more that break
 * the shape of their field mean that the row's columns do not stand where the header says.
 */
public final class RowCheck {
    private static final int SHIFTED = 2;
    private static final char LOST = '\uFFFD';

    private final DatasetDeclaration dataset;
    private final @Nullable FieldDeclaration[] columns;
    private final ValueMappings mappings;
    private final Transforms transforms;
    private final int refusal;

    public RowCheck(DatasetDeclaration dataset, HeaderMapping mapping) {
        this(dataset, mapping, ValueMappings.NONE);
    }

    /** @param mappings values that people saved for the source of the rows; a cell read by one is noted */
    public RowCheck(DatasetDeclaration dataset, HeaderMapping mapping, ValueMappings mappings) {
        this.dataset = dataset;
        this.mappings = mappings;
        this.transforms = new Transforms(dataset);
        this.refusal = mapping.columns().indexOf(HeaderMapping.REFUSAL);
        this.columns = mapping.columns().stream()
                .map(name -> dataset.field(name).orElse(null))
                .toArray(FieldDeclaration[]::new);
    }

    /**
     * A row after the checks.
     *
     * @param reasons why it is kept apart; empty if it goes on
     * @param warnings what is remarkable in a row that goes on
     * @param notes cells that were read by a saved mapping
     */
    public record Checked(Row row, List<RowIssue> reasons, List<RowIssue> warnings, List<RowIssue> notes) {
        public Checked {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }

        public Checked(Row row, List<RowIssue> reasons, List<RowIssue> warnings) {
            this(row, reasons, warnings, List.of());
        }

        /** The same row without the reasons that a person waived; they stay as warnings. */
        public Checked accepting(Set<String> codes) {
            List<RowIssue> left =
                    reasons.stream().filter(r -> !codes.contains(r.code())).toList();
            List<RowIssue> remarks = new ArrayList<>(warnings);
            reasons.stream().filter(r -> codes.contains(r.code())).forEach(remarks::add);
            return new Checked(row, left, remarks, notes);
        }

        public boolean quarantined() {
            return !reasons.isEmpty();
        }
    }

    public Checked check(RawRow raw) {
        @Nullable RowIssue form = formIssue(raw);
        List<RowIssue> notes = new ArrayList<>(0);
        Row row = new Row(raw.number(), values(raw, notes));
        if (form != null) {
            return new Checked(transforms.apply(row), List.of(form), List.of(), List.of());
        }
        return check(row, notes);
    }

    /** The cells of a row by field as given, whatever is wrong with its form. */
    public Row row(RawRow raw) {
        return new Row(raw.number(), values(raw, new ArrayList<>(0)));
    }

    /** Checks values that a person put right: the form of the line they came in no longer matters. */
    public Checked check(Row row) {
        return check(row, new ArrayList<>(0));
    }

    private Checked check(Row given, List<RowIssue> notes) {
        Row row = transforms.apply(given, notes);
        Map<String, String> values = row.values();
        List<RowIssue> reasons = new ArrayList<>();
        List<RowIssue> warnings = new ArrayList<>();
        List<String> misshapen = new ArrayList<>();
        for (@Nullable FieldDeclaration field : columns) {
            if (field != null) {
                inspect(field, values.getOrDefault(field.name(), ""), reasons, warnings, misshapen);
            }
        }
        if (misshapen.size() >= SHIFTED) {
            reasons.addFirst(shifted(row, misshapen));
        }
        if (!dataset.identifiers().isEmpty() && dataset.identifiers().stream().noneMatch(values::containsKey)) {
            String fields = String.join("、", dataset.identifiers());
            reasons.add(new RowIssue(
                    dataset.identifiers().getFirst(),
                    "row.no-identifier",
                    fields + "都没有填写，无法确定是哪一户",
                    "补上其中一项后重新导入",
                    "",
                    null));
        }
        return new Checked(row, reasons, reasons.isEmpty() ? warnings : List.of(), notes);
    }

    private void inspect(
            FieldDeclaration field,
            String value,
            List<RowIssue> reasons,
            List<RowIssue> warnings,
            List<String> misshapen) {
        if (value.isEmpty()) {
            if (field.required()) {
                reasons.add(
                        new RowIssue(field.name(), "row.required", field.name() + "是必填项，这一行没有填写", "补上后重新导入", "", null));
            }
            return;
        }
        if (value.indexOf(LOST) >= 0) {
            var lost =
                    new RowIssue(field.name(), "text.lost", "有无法还原的字符，来源转换编码时已经丢失", "请来源重发该行，或按证照补正后重新导入", value, null);
            (field.required() ? reasons : warnings).add(lost);
        }
        if (!ValueShape.fits(field, value)) {
            misshapen.add(field.name());
        } else if (field.meaning().isOutside(value)) {
            warnings.add(new RowIssue(
                    field.name(),
                    "row.out-of-range",
                    field.name() + "超出声明的范围（" + field.meaning().rangeInWords()
                            + field.meaning().unit() + "）",
                    "请来源核对单位和数值，确有其事的不必处理",
                    value,
                    null));
        }
    }

    private Map<String, String> values(RawRow raw, List<RowIssue> notes) {
        Map<String, String> values = HashMap.newHashMap(columns.length);
        for (int i = 0; i < columns.length && i < raw.cells().size(); i++) {
            @Nullable FieldDeclaration field = columns[i];
            String cell = raw.cells().get(i);
            if (field != null && !dataset.isBlank(cell)) {
                String kept = cell.indexOf('\0') < 0 ? cell : cell.replace('\0', LOST);
                values.put(field.name(), mappings.isEmpty() ? kept : mapped(field.name(), kept, notes));
            }
        }
        return values;
    }

    private String mapped(String field, String cell, List<RowIssue> notes) {
        String value = mappings.read(field, cell);
        if (!value.equals(cell)) {
            notes.add(new RowIssue(field, "value.mapped", "按本来源的取值对照读取", "无须处理", cell, value));
        }
        return value;
    }

    private @Nullable RowIssue formIssue(RawRow raw) {
        if (raw.damage() != null) {
            return new RowIssue("整行", raw.damage(), "引号没有成对，这一行的边界无法确定", "在来源补上或去掉引号后重新导入", excerpt(raw), null);
        }
        String refused =
                refusal < 0 || refusal >= raw.cells().size() ? "" : raw.cells().get(refusal);
        if (!refused.isBlank()) {
            // The message itself is not told here: it may name persons, and an issue is kept longer than the message.
            return new RowIssue("整行", "message.unreadable", refused, "请来源改正后重发，或查看消息原文后在此补录各格", "", null);
        }
        int given = raw.cells().size();
        boolean onlyBlankBeyond = given > columns.length
                && raw.cells().subList(columns.length, given).stream().allMatch(String::isBlank);
        if (given == columns.length || onlyBlankBeyond) {
            return null;
        }
        return new RowIssue(
                "整行",
                "row.columns",
                "表头有 " + columns.length + " 列，这一行有 " + given + " 列",
                "核对这一行的分隔符和换行后重新导入",
                excerpt(raw),
                null);
    }

    private static RowIssue shifted(Row row, List<String> fields) {
        String first = fields.getFirst();
        return new RowIssue(
                first,
                "row.shifted",
                "各列错位：" + String.join("、", fields) + "的内容与列名不符",
                "按证照把各列内容放回原位后重新导入",
                row.get(first),
                null);
    }

    private static String excerpt(RawRow raw) {
        String line = String.join(" | ", raw.cells()).replace('\0', LOST);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
