package cn.huijian.entity.model;

import cn.huijian.kernel.EntityKind;
import cn.huijian.kernel.GivenIdentifier;

/** Reads 主体种类: the column of that name, else the kind of enterprise, else what the code tells, else the end of the name. */
final class EntityKinds {
    static final String UNKNOWN = "未知";

    private EntityKinds() {}

    static String read(String kind, String type, GivenIdentifier identity, String name) {
        var told = EntityKind.read(kind).or(() -> EntityKind.read(type));
        if (told.isPresent()) {
            return told.get().words();
        }
        if (identity.scheme() == GivenIdentifier.Scheme.USCC && identity.value().startsWith("92")) {
            return EntityKind.INDIVIDUAL_BUSINESS.words();
        }
        if (identity.scheme() == GivenIdentifier.Scheme.USCC && identity.value().startsWith("93")) {
            return EntityKind.COOPERATIVE.words();
        }
        if (name.matches(".*(分公司|支公司|支行|分行|分理处|营业部|分店|分厂|门市部)(（.*）)?")) {
            return EntityKind.BRANCH.words();
        }
        return name.endsWith("有限公司") || name.endsWith("有限责任公司") || name.endsWith("股份公司")
                ? EntityKind.COMPANY.words()
                : UNKNOWN;
    }
}
