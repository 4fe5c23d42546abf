package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import java.util.Arrays;
import java.util.List;

/**
 * The firms on a page, as an address names them: numbers joined by commas, at most {@value #MOST}.
 *
 * @param values in the order given, each once
 */
public record EntityIds(List<EntityId> values) {
    private static final int MOST = 200;

    public EntityIds {
        values = List.copyOf(values);
    }

    /** Reads the numbers; refused with {@code entity.invalid-id} or {@code entity.too-many-ids}. */
    public static EntityIds parse(String joined) {
        List<String> parts = Arrays.stream(joined.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        if (parts.size() > MOST) {
            throw new RefusedException("entity.too-many-ids", "一次最多问 " + MOST + " 户，这次有 " + parts.size() + " 户。请分页查询。");
        }
        return new EntityIds(parts.stream().map(EntityIds::number).toList());
    }

    private static EntityId number(String given) {
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("entity.invalid-id", "“" + given + "”不是主体编号。请从主体列表进入。");
        }
        return EntityId.parse(given);
    }

    @Override
    public String toString() {
        return String.join(",", values.stream().map(EntityId::toString).toList());
    }
}
