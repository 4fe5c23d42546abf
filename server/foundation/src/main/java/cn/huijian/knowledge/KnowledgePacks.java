package cn.huijian.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Every pack that was loaded, and every version ever in use here. Rooms take {@link Knowledge}, which answers for the pack of this instance
 * ({@code huijian.pack}); this is for whoever looks across packs or back in time.
 */
public interface KnowledgePacks {
    /** What one bureau pack says, with all it inherits. */
    Knowledge of(PackName pack);

    /** The pack of this instance, then the packs it inherits from, the base last. */
    List<Pack> chain();

    /** All packs loaded, ordered by name. */
    List<Pack> packs();

    /** All kinds of which some pack holds an item, ordered. */
    List<String> kinds();

    /** The Chinese name of a kind, or its folder's name if {@code knowledge/shapes/kinds.yaml} has none. */
    String nameOf(String kind);

    /** Every version of an item in the packs of this instance, the most specific pack first, the newest version first. */
    List<KnowledgeItem> versions(String kind, String id);

    /**
     * The very version that an act was done under, for a replay: from the files, or, where they hold it no more, from the record kept of
     * every version ever loaded.
     *
     * @param version as stored with the act, {@code id@date#digest8}
     */
    Optional<KnowledgeItem> find(String version);
}
