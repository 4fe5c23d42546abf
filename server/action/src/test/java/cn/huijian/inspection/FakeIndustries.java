package cn.huijian.inspection;

import cn.huijian.entity.Industries;
import cn.huijian.kernel.IndustryCode;
import java.util.List;
import java.util.Optional;

/** An instance whose packs hold no code list of industries: every code stands for itself. */
final class FakeIndustries implements Industries {
    @Override
    public List<Section> list() {
        return List.of();
    }

    @Override
    public Optional<String> section(char letter) {
        return Optional.empty();
    }

    @Override
    public Optional<String> name(IndustryCode code) {
        return Optional.empty();
    }
}
