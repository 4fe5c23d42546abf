package cn.huijian.entity.store;

import cn.huijian.access.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of the register asks for. Empty lists and {@code null} mean no condition.
 *
 * @param scope whose rows the reader may see
 * @param units stations wanted within the scope
 * @param terms parts of the name, as {@link cn.huijian.entity.model.NameSpelling#searched} spells them
 * @param code start of a code, upper case
 * @param initials start of the name's pinyin initials, lower case
 * @param industries starts of GB/T 4754 codes
 * @param grades A–D, or - for 未评; only from readers who may see grades
 */
public record ListQuery(
        Scope scope,
        List<Integer> units,
        List<String> terms,
        @Nullable String code,
        @Nullable String initials,
        List<String> kinds,
        List<String> statuses,
        List<String> industries,
        List<String> grades,
        List<String> districts,
        List<String> streets,
        List<String> grids,
        @Nullable LocalDate establishedFrom,
        @Nullable LocalDate establishedTo,
        @Nullable Boolean demo,
        Sort sort) {
    /** Orders of the list; each ends with the number, so it is total and stable. */
    public enum Sort {
        NEWEST,
        NAME,
        ESTABLISHED
    }

    public ListQuery {
        units = List.copyOf(units);
        terms = List.copyOf(terms);
        kinds = List.copyOf(kinds);
        statuses = List.copyOf(statuses);
        industries = List.copyOf(industries);
        grades = List.copyOf(grades);
        districts = List.copyOf(districts);
        streets = List.copyOf(streets);
        grids = List.copyOf(grids);
    }
}
