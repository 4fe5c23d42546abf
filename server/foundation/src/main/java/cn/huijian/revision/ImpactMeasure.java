package cn.huijian.revision;

import cn.huijian.access.Staff;
import cn.huijian.knowledge.KnowledgeItem;

/** Says in numbers what a new version would change; implemented by each room that computes with a kind, over its own rows. */
public interface ImpactMeasure {
    /** The kind it knows, folder under {@code knowledge/}. */
    String kind();

    /**
     * Reads the content as the room does when it works with it.
     *
     * @throws IllegalArgumentException naming what cannot be computed with
     */
    void check(KnowledgeItem drafted);

    /** The rows looked at, within the reader's scope, as they are and as the drafted version would make them. */
    Impact measure(KnowledgeItem drafted, Staff reader);
}
