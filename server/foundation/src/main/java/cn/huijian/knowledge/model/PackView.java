package cn.huijian.knowledge.model;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/** The library as one pack sees it: the first pack of the chain with a version in force answers. */
record PackView(Library library, List<PackName> chain) implements Knowledge {
    PackView {
        chain = List.copyOf(chain);
    }

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        return find(kind, id, on)
                .orElseThrow(() -> new NoSuchElementException(
                        "no " + kind + "/" + id + " in force on " + on + " in packs " + chain));
    }

    @Override
    public Optional<KnowledgeItem> find(String kind, String id, LocalDate on) {
        return chain.stream()
                .flatMap(pack -> library.inForce(pack, kind, id, on).stream())
                .findFirst();
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        var ids = new TreeSet<String>();
        chain.forEach(pack -> ids.addAll(library.idsOf(pack, kind)));
        return ids.stream().flatMap(id -> find(kind, id, on).stream()).toList();
    }
}
