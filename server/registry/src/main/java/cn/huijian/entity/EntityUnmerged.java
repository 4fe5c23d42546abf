package cn.huijian.entity;

import cn.huijian.kernel.EntityId;

/** Event: a merge was undone and both firms stand by themselves again. In the transaction of the act; {@link EntitiesRegistered} of both follows. */
public record EntityUnmerged(EntityId survivor, EntityId restored) {}
