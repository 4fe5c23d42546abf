package cn.huijian.inspection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** Where the seed of a draw will come from; fixed with the plan, before the seed exists. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SeedTerms.PublicValue.class, name = "PUBLIC_VALUE"),
    @JsonSubTypes.Type(value = SeedTerms.ThreeSections.class, name = "THREE_SECTIONS")
})
public sealed interface SeedTerms {

    /**
     * A value that everybody will learn at the same time.
     *
     * @param name which one, so that it can be only one: 双色球第2026134期
     * @param form how it is written, {@code ssq/1}, {@code digits/1}, {@code hex/1}
     * @param notBefore earliest time at which it exists, whole seconds; later than the freeze of the roster
     */
    record PublicValue(String name, String form, Instant notBefore) implements SeedTerms {}

    /** Three people of these three different sections commit to a value before the freeze and reveal it after. */
    record ThreeSections(List<Integer> sections) implements SeedTerms {
        public ThreeSections {
            sections = List.copyOf(sections);
        }
    }
}
