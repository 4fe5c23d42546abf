package cn.huijian.engine.score;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the register says; an attribute not given is unknown. Keys: {@code established} (day), {@code capital} (fen),
 * {@code kind}, {@code status}, {@code industryCode}, {@code premisesType} (words).
 *
 * <p>An industry code may be given with its GB/T 4754 letter ({@code H6210}); it is kept without.
 */
public record RegisterInput(SortedMap<String, FactValue> attributes) {
    public static final String ESTABLISHED = "established";
    public static final String CAPITAL = "capital";
    public static final String KIND = "kind";
    public static final String STATUS = "status";
    public static final String INDUSTRY_CODE = "industryCode";
    public static final String PREMISES_TYPE = "premisesType";

    public RegisterInput {
        TreeMap<String, FactValue> given = new TreeMap<>(attributes);
        given.computeIfPresent(
                INDUSTRY_CODE,
                (key, value) -> value instanceof FactValue.Text(String code)
                        ? FactValue.of(code.replaceFirst("^[A-Z]", ""))
                        : value);
        attributes = Collections.unmodifiableSortedMap(given);
    }

    public static RegisterInput of(Map<String, FactValue> attributes) {
        return new RegisterInput(new TreeMap<>(attributes));
    }
}
