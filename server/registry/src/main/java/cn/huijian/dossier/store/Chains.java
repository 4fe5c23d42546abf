package cn.huijian.dossier.store;

import cn.huijian.dossier.store.Draft.RecordKey;
import cn.huijian.dossier.store.Revisions.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The revisions of records while a call adds to them: those stored before and those of the call itself. */
public final class Chains {
    private final Map<RecordKey, List<Revision>> stored;
    private final Map<RecordKey, Map<Integer, Long>> added = new HashMap<>();
    private final Map<RecordKey, Last> last = new HashMap<>();

    public Chains(Map<RecordKey, List<Revision>> stored) {
        this.stored = stored;
    }

    /** The last revision under a record; {@code stored} if it was there before this call. */
    public record Last(long id, boolean stored) {}

    @Nullable
    Long find(RecordKey key, int revision) {
        for (Revision known : stored.getOrDefault(key, List.of())) {
            if (known.revision() == revision) {
                return known.id();
            }
        }
        return added.getOrDefault(key, Map.of()).get(revision);
    }

    @Nullable
    Last last(RecordKey key) {
        Last here = last.get(key);
        List<Revision> before = stored.getOrDefault(key, List.of());
        if (here != null || before.isEmpty()) {
            return here;
        }
        return new Last(before.getLast().id(), true);
    }

    void add(RecordKey key, int revision, long id) {
        added.computeIfAbsent(key, any -> new HashMap<>()).put(revision, id);
        last.put(key, new Last(id, false));
    }
}
