package cn.huijian.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The files of law and policy. Every item has an id, an effective date, a legal source and a status; looked up by bureau pack and date: the most
 * specific pack that holds the item wins, and within it the version in force on that date.
 */
public interface Knowledge {
    /**
     * The item in force.
     *
     * @param kind folder under {@code knowledge/}, for example {@code scorecards}, {@code deadlines}, {@code facts}
     * @throws java.util.NoSuchElementException if no pack holds the item on that date
     */
    KnowledgeItem get(String kind, String id, LocalDate on);

    /** The item in force, if any pack of the chain holds it on that date. */
    default Optional<KnowledgeItem> find(String kind, String id, LocalDate on) {
        return list(kind, on).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** All items of a kind in force on that date, ordered by id. */
    List<KnowledgeItem> list(String kind, LocalDate on);
}
