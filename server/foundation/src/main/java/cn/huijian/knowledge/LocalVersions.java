package cn.huijian.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * Versions made here (本机发布): they lie over the shipped files from their first day on, are checked by the same shapes, and can be taken out as a
 * file of the same form. Every process of the instance answers by them a few seconds after they were enacted, long before their first day.
 */
public interface LocalVersions {
    /** Name of the pack that local versions stand in, before the instance's own. */
    PackName PACK = new PackName("local");

    /** What is wrong with a version, one Chinese sentence each with its remedy; empty if it could be enacted. */
    List<String> faults(NewVersion version);

    /**
     * The item a version makes, as it will be answered.
     *
     * @throws InvalidKnowledge if it has faults
     */
    KnowledgeItem read(NewVersion version);

    /**
     * Enacts a version, in the caller's transaction.
     *
     * @param by who approved it, as shown
     * @throws InvalidKnowledge if it has faults
     */
    KnowledgeItem enact(NewVersion version, String by, Instant now);

    /** The version as a file that could be shipped under {@code knowledge/}. */
    String file(NewVersion version);
}
