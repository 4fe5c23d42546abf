package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import java.util.Map;

/**
 * Event: firms were merged into others, which stand for both from now on. In the transaction of the merge; {@link EntitiesRegistered} of all follows.
 *
 * @param survivors by the firm that was merged away: the one that stands for it
 */
public record EntitiesMerged(Map<EntityId, EntityId> survivors) {
    public EntitiesMerged {
        survivors = Map.copyOf(survivors);
    }
}
