package cn.huijian.knowledge.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import java.util.List;
import java.util.Optional;

/** The library as this instance uses it, with the record of versions behind it. */
final class InstancePacks implements KnowledgePacks {
    private final Library library;
    private final LoadedVersions kept;
    private final PackName own;

    InstancePacks(Library library, LoadedVersions kept, PackName own) {
        library.chain(own);
        this.library = library;
        this.kept = kept;
        this.own = own;
    }

    @Override
    public Knowledge of(PackName pack) {
        return library.of(pack);
    }

    @Override
    public List<Pack> chain() {
        return library.chain(own);
    }

    @Override
    public List<Pack> packs() {
        return library.packs();
    }

    @Override
    public List<String> kinds() {
        return library.all().stream()
                .map(KnowledgeItem::kind)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String nameOf(String kind) {
        return library.shapes().nameOf(kind);
    }

    @Override
    public List<KnowledgeItem> versions(String kind, String id) {
        return chain().stream()
                .flatMap(pack -> library.versions(pack.name(), kind, id).reversed().stream())
                .toList();
    }

    @Override
    public Optional<KnowledgeItem> find(String version) {
        return library.find(version).or(() -> kept.find(version));
    }
}
