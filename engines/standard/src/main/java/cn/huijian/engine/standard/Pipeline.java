package cn.huijian.engine.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The declared steps of a field, applied to a cell one after the other. A step that cannot read the cell leaves it as it is: whoever needs the value
 * complains in his own words. A step never makes a cell empty.
 *
 * <p>Steps, in the order in which they make sense:
 *
 * <ul>
 *   <li>{@code trim}: invisible characters away, every kind of space one plain space;
 *   <li>{@code width}: full-width letters, digits and punctuation half-width;
 *   <li>{@code upper}, {@code lower}: case of Latin letters;
 *   <li>{@code date}, {@code month}, {@code year}: see {@link DaySpelling};
 *   <li>{@code number}: thousands separators and a leading plus away;
 *   <li>{@code unit: {元: 1, 万元: 10000}}: a number in the unit of the field, by the unit written behind it;
 *   <li>{@code codes: {未发现问题: "1"}}: words for codes;
 *   <li>{@code address: {district: 区县, street: 街道, grid: 网格}}: fields told by an address, see {@link Places};
 *   <li>{@code name: {place: …, brand: 字号, trade: …, form: …}}: the parts of a firm's name (企业名称登记管理规定 §6).
 * </ul>
 */
public final class Pipeline {
    /** No step: a cell stays as it is. */
    public static final Pipeline NONE = new Pipeline(List.of(), List.of());

    private final List<Step> steps;
    private final List<String> words;

    private Pipeline(List<Step> steps, List<String> words) {
        this.steps = List.copyOf(steps);
        this.words = List.copyOf(words);
    }

    /**
     * Reads the declared steps.
     *
     * @param declared words, and maps of one step to its settings
     * @param places what addresses are told by
     * @throws IllegalArgumentException if a step is unknown or its settings make no sense
     */
    public static Pipeline read(List<?> declared, Places places) {
        List<Step> steps = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Object step : declared) {
            steps.add(Steps.read(step, places));
            words.add(Steps.word(step));
        }
        return steps.isEmpty() ? NONE : new Pipeline(steps, words);
    }

    /**
     * What became of a cell.
     *
     * @param value the cell in its one form
     * @param beside other fields that the cell tells, by name; never empty texts
     * @param read whether more than spaces, width and case was changed, so that the reader may want to see it
     */
    public record Standardised(String value, Map<String, String> beside, boolean read) {
        public Standardised {
            beside = Map.copyOf(beside);
        }
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps in Chinese, in order. */
    public List<String> words() {
        return words;
    }

    /** Fields that the steps may tell beside the cell's own. */
    public Set<String> tells() {
        return Set.copyOf(steps.stream().flatMap(step -> step.tells().stream()).toList());
    }

    public Standardised apply(String cell) {
        String value = cell;
        boolean read = false;
        Map<String, String> beside = Map.of();
        for (Step step : steps) {
            Optional<String> next = step.read(value);
            if (next.isPresent() && !next.get().isEmpty() && !next.get().equals(value)) {
                value = next.get();
                read |= step.interprets();
            }
            Map<String, String> told = step.beside(value);
            if (!told.isEmpty()) {
                Map<String, String> all = new HashMap<>(beside);
                all.putAll(told);
                beside = all;
            }
        }
        return new Standardised(value, beside, read);
    }
}
