package cn.huijian.knowledge.model;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All packs, checked and ready to answer. Never changes. */
public final class Library {
    private final SortedMap<PackName, Pack> packs;
    private final Map<PackName, Map<String, SortedMap<String, List<KnowledgeItem>>>> items;
    private final Map<String, KnowledgeItem> byVersion;
    private final Shapes shapes;

    private Library(
            SortedMap<PackName, Pack> packs,
            Map<PackName, Map<String, SortedMap<String, List<KnowledgeItem>>>> items,
            Shapes shapes) {
        this.packs = packs;
        this.items = items;
        this.shapes = shapes;
        this.byVersion = new HashMap<>();
        all().forEach(item -> byVersion.putIfAbsent(item.version(), item));
    }

    /**
     * Checks everything and builds the library.
     *
     * @param packs what each {@code pack.yaml} says
     * @param files all other files of the packs
     * @param shapes forms of the bodies
     * @throws InvalidKnowledge naming every fault
     */
    public static Library of(Collection<Pack> packs, Collection<PackFile> files, Shapes shapes) {
        return read(packs, files, shapes, new HashMap<>());
    }

    /**
     * This library with one more pack before all others; what is already read is not read again.
     *
     * @param files the files of the new pack alone
     * @throws InvalidKnowledge naming every fault in them
     */
    public Library under(Pack front, Collection<PackFile> files) {
        List<Pack> all = new ArrayList<>(packs.values());
        all.add(front);
        return read(all, files, shapes, new HashMap<>(items));
    }

    private static Library read(
            Collection<Pack> packs,
            Collection<PackFile> files,
            Shapes shapes,
            Map<PackName, Map<String, SortedMap<String, List<KnowledgeItem>>>> items) {
        List<String> faults = new ArrayList<>();
        SortedMap<PackName, Pack> known = PackTree.check(packs, faults::add);
        Set<PackName> fresh = new HashSet<>();
        ItemReader reader = new ItemReader(shapes);
        for (PackFile file : files) {
            reader.read(file, faults::add).ifPresent(item -> {
                if (known.containsKey(new PackName(item.pack()))) {
                    fresh.add(new PackName(item.pack()));
                    items.computeIfAbsent(new PackName(item.pack()), _ -> new HashMap<>())
                            .computeIfAbsent(item.kind(), _ -> new TreeMap<>())
                            .computeIfAbsent(item.id(), _ -> new ArrayList<>())
                            .add(item);
                } else {
                    faults.add("knowledge/" + file.path() + ": 包 " + item.pack() + " 没有 pack.yaml; 请补上 title 与 parent");
                }
            });
        }
        fresh.forEach(pack -> items.getOrDefault(pack, Map.of())
                .values()
                .forEach(ids -> ids.replaceAll((_, versions) -> Versions.inOrder(versions, faults::add))));
        if (!faults.isEmpty()) {
            throw new InvalidKnowledge(faults);
        }
        return new Library(known, items, shapes);
    }

    /** The packs that answer for one, itself first and the base last. */
    public List<Pack> chain(PackName name) {
        List<Pack> chain = new ArrayList<>();
        PackName at = name;
        while (at != null) {
            Pack pack = packs.get(at);
            if (pack == null) {
                throw new NoSuchElementException(
                        "no pack named " + at + " under knowledge/; there are " + packs.keySet());
            }
            chain.add(pack);
            at = pack.parent();
        }
        return chain;
    }

    public Knowledge of(PackName name) {
        return new PackView(this, chain(name).stream().map(Pack::name).toList());
    }

    public List<Pack> packs() {
        return List.copyOf(packs.values());
    }

    /** Names and forms of the kinds. */
    public Shapes shapes() {
        return shapes;
    }

    public List<KnowledgeItem> all() {
        return items.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(ids -> ids.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    public Optional<KnowledgeItem> find(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** The versions that one pack itself holds of an item, the oldest first. */
    public List<KnowledgeItem> versions(PackName pack, String kind, String id) {
        return ids(pack, kind).getOrDefault(id, List.of());
    }

    /** The ids of a kind that one pack itself holds. */
    Collection<String> idsOf(PackName pack, String kind) {
        return ids(pack, kind).keySet();
    }

    Optional<KnowledgeItem> inForce(PackName pack, String kind, String id, LocalDate on) {
        return versions(pack, kind, id).stream()
                .filter(item -> Versions.isInForce(item, on))
                .findFirst();
    }

    private SortedMap<String, List<KnowledgeItem>> ids(PackName pack, String kind) {
        return items.getOrDefault(pack, Map.of()).getOrDefault(kind, new TreeMap<>());
    }
}
