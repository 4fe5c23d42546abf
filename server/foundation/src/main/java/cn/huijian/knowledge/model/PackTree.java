package cn.huijian.knowledge.model;

import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks that every pack leads up to the base without a circle. */
final class PackTree {
    private PackTree() {}

    static SortedMap<PackName, Pack> check(Collection<Pack> packs, Consumer<String> fault) {
        SortedMap<PackName, Pack> known = new TreeMap<>();
        packs.forEach(pack -> known.put(pack.name(), pack));
        for (Pack pack : packs) {
            String at = "knowledge/" + pack.name() + "/pack.yaml";
            if ((pack.parent() == null) != pack.name().equals(PackName.BASE)) {
                fault.accept(at + ": 只有 base 没有 parent; 请写明上级包");
            }
            Set<PackName> seen = new HashSet<>();
            @Nullable PackName up = pack.name();
            while (up != null && seen.add(up)) {
                Pack next = known.get(up);
                if (next == null) {
                    fault.accept(at + ": 上级包 " + up + " 不存在; 请改正 parent 或建立该包");
                    break;
                }
                up = next.parent();
                if (up != null && seen.contains(up)) {
                    fault.accept(at + ": 上级包成环; 请改正 parent");
                    break;
                }
            }
        }
        return known;
    }
}
