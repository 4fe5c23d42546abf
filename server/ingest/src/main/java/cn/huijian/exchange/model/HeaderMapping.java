package cn.huijian.exchange.model;

import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.kernel.Spelling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a file is which declared field.
 *
 * @param columns field name for each column, the empty string for a column that is not taken in
 */
public record HeaderMapping(List<String> columns) {
    /** In the place of a field: why a message that stands in the row could not be read. No column of a file is taken for it. */
    public static final String REFUSAL = "拒收原因";

    /** In the place of a field: that message as it came. */
    public static final String MESSAGE = "消息原文";

    public HeaderMapping {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new IllegalArgumentException("two columns are mapped to one field: " + column);
            }
        }
    }

    /** Finds fields by their names: as written, then without spaces, widths and brackets, then by declared other names. */
    public static HeaderMapping byNames(DatasetDeclaration dataset, List<String> header) {
        Map<String, String> names = new HashMap<>();
        for (FieldDeclaration field : dataset.fields()) {
            field.aliases().forEach(alias -> names.putIfAbsent(plain(alias), field.name()));
        }
        dataset.fields().forEach(field -> names.put(plain(field.name()), field.name()));
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (String cell : header) {
            String field = names.getOrDefault(plain(cell), "");
            columns.add(taken.add(field) ? field : "");
        }
        return new HeaderMapping(columns);
    }

    /** Required fields and identifiers that no column gives; empty if the layout can be taken in. */
    public List<String> missing(DatasetDeclaration dataset) {
        List<String> missing = new ArrayList<>(dataset.fields().stream()
                .filter(FieldDeclaration::required)
                .map(FieldDeclaration::name)
                .filter(name -> !columns.contains(name))
                .toList());
        if (!dataset.identifiers().isEmpty() && dataset.identifiers().stream().noneMatch(columns::contains)) {
            missing.add(String.join("或", dataset.identifiers()));
        }
        return missing;
    }

    /** Identity of a layout: a saved mapping is found again by it. */
    public static String digest(List<String> header) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String cell : header) {
                sha.update(plain(cell).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0x1F);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String headerCell) {
        return Spelling.comparable(headerCell).replaceAll("\\(.*?\\)|[*:：\"'\uFEFF]", "");
    }
}
