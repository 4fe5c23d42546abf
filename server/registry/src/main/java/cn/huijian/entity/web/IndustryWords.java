package cn.huijian.entity.web;

import cn.huijian.entity.Industries;
import cn.huijian.entity.store.DerivedIndustries;
import cn.huijian.entity.web.EntityDetail.DerivedIndustry;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.IndustryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The industry of a firm in words, beside its code. */
@Component
class IndustryWords {
    private final Industries industries;
    private final DerivedIndustries derived;

    IndustryWords(Industries industries, DerivedIndustries derived) {
        this.industries = industries;
        this.derived = derived;
    }

    /** The division by name; absent where there is no code, or one that the standard does not know. */
    @Nullable
    String word(@Nullable String code) {
        return code != null && IndustryCode.read(code) instanceof CodeReading.Conforming<IndustryCode>(var read)
                ? industries.name(read).orElse(null)
                : null;
    }

    /** The derived 大类 of a firm, if one is used. */
    @Nullable
    DerivedIndustry derived(EntityId id) {
        return derived.find(id)
                .map(one -> new DerivedIndustry(
                        one.division(), word(one.division()), one.confidence().toPlainString()))
                .orElse(null);
    }
}
