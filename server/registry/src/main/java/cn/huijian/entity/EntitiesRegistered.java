package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import java.util.List;

/** Event: a batch of entities entered the register or had register data changed. Published once a batch, after the rows, in their transaction. */
public record EntitiesRegistered(List<EntityId> entities) {
    public EntitiesRegistered {
        entities = List.copyOf(entities);
    }
}
