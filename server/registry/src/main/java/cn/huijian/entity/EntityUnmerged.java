package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import java.time.Instant;

/**
 * Event: a merge was undone and both firms stand by themselves again. In the transaction of the act, when identifiers mean what they meant before;
 * {@link EntitiesRegistered} of both follows.
 *
 * @param since when the merge was made: what was opened for the survivor from then on may have been meant for the other
 */
public record EntityUnmerged(EntityId survivor, EntityId restored, Instant since) {}
