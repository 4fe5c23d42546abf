package cn.huijian.entity.web;

import cn.huijian.entity.Industries;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.IndustryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The industry of a firm in words, beside its code. */
@Component
class IndustryWords {
    private final Industries industries;

    IndustryWords(Industries industries) {
        this.industries = industries;
    }

    /** The division by name; absent where there is no code, or one that the standard does not know. */
    @Nullable
    String word(@Nullable String code) {
        return code != null && IndustryCode.read(code) instanceof CodeReading.Conforming<IndustryCode>(var read)
                ? industries.name(read).orElse(null)
                : null;
    }
}
