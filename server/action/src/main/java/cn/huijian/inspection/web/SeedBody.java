package cn.huijian.inspection.web;

import cn.huijian.inspection.SeedTerms;
import cn.huijian.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the seed comes from.
 *
 * @param kind {@code PUBLIC_VALUE} (name, form, notBefore) or {@code THREE_SECTIONS} (sections)
 * @param form {@code ssq/1}, {@code digits/1} or {@code hex/1}
 */
record SeedBody(
        @Schema(allowableValues = {"PUBLIC_VALUE", "THREE_SECTIONS"})
        String kind,

        @Nullable String name,
        @Nullable String form,
        @Nullable Instant notBefore,
        @Nullable List<Integer> sections) {

    static SeedBody of(SeedTerms terms) {
        return switch (terms) {
            case SeedTerms.PublicValue(String name, String form, Instant notBefore) ->
                new SeedBody("PUBLIC_VALUE", name, form, notBefore, null);
            case SeedTerms.ThreeSections(List<Integer> sections) ->
                new SeedBody("THREE_SECTIONS", null, null, null, sections);
        };
    }

    SeedTerms terms() {
        if (kind.equals("PUBLIC_VALUE") && name != null && form != null && notBefore != null) {
            return new SeedTerms.PublicValue(name, form, notBefore);
        }
        if (kind.equals("THREE_SECTIONS") && sections != null) {
            return new SeedTerms.ThreeSections(sections);
        }
        throw Problem.of(new Refusal("inspection.bad-terms", "请写明公开随机源的名称、写法和最早产生时间，或选择三个科室。"));
    }
}
