package cn.huijian.entity;

import cn.huijian.kernel.EntityId;

/** Event: a firm was merged into another, which stands for both from now on. In the transaction of the merge; {@link EntitiesRegistered} of both follows. */
public record EntityMerged(EntityId survivor, EntityId merged) {}
