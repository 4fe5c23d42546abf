package cn.huijian.sharing.store;

import cn.huijian.dossier.Fact;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom facts are about. */
final class Parties {
    private Parties() {}

    /** The firm that a fact is about; {@code null} if its identifier means none in the register. */
    static @Nullable EntityId of(Fact fact) {
        return fact.firm().orElse(null);
    }

    /** The code by which a fact names its firm; {@code null} if it gives none that conforms. */
    static @Nullable String code(Fact fact) {
        return fact.subjects().stream()
                .map(Fact.SubjectAs::identifier)
                .filter(code -> UnifiedSocialCreditCode.read(code) instanceof CodeReading.Conforming)
                .findFirst()
                .orElse(null);
    }

    /** The firms of many facts, read at once. */
    static Map<EntityId, BusinessEntity> among(Collection<Fact> facts, Entities entities) {
        return entities.findAll(facts.stream()
                .map(Parties::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
