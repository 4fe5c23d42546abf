package cn.huijian.knowledge.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.LocalVersions;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import java.util.List;
import java.util.Optional;

/** The library as this instance uses it, with the record of versions behind it. */
final class InstancePacks implements KnowledgePacks {
    private final LiveLibrary live;
    private final LoadedVersions kept;
    private final PackName own;

    InstancePacks(LiveLibrary live, LoadedVersions kept, PackName own) {
        this.live = live;
        this.kept = kept;
        this.own = own;
    }

    @Override
    public Knowledge of(PackName pack) {
        return pack.equals(own) ? live : live.current().of(pack);
    }

    @Override
    public List<Pack> chain() {
        return live.current().chain(own);
    }

    @Override
    public List<Pack> packs() {
        return live.current().packs();
    }

    @Override
    public List<String> kinds() {
        return live.current().all().stream()
                .map(KnowledgeItem::kind)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String nameOf(String kind) {
        return live.current().shapes().nameOf(kind);
    }

    @Override
    public List<KnowledgeItem> versions(String kind, String id) {
        Library library = live.current();
        return library.chain(LocalVersions.PACK).stream()
                .flatMap(pack -> library.versions(pack.name(), kind, id).reversed().stream())
                .toList();
    }

    @Override
    public Optional<KnowledgeItem> find(String version) {
        return live.current().find(version).or(() -> kept.find(version));
    }
}
