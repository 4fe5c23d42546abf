package cn.huijian.entity.web;

import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.web.EntityDetail.ChangeBody;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became different in the register of a firm, newest first: each source against its own row before. */
@Component
class EntityChanges {
    private final RegisterHistory history;
    private final SourceNames sources;
    private final Clock clock;

    EntityChanges(RegisterHistory history, SourceNames sources, Clock clock) {
        this.history = history;
        this.sources = sources;
        this.clock = clock;
    }

    List<ChangeBody> of(EntityId id) {
        List<ChangeBody> changes = new ArrayList<>();
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Entry entry : history.all(id, clock.instant())) {
            @Nullable Entry before = last.put(entry.entity() + "/" + entry.source(), entry);
            if (before != null) {
                var names = new TreeSet<>(before.given().keySet());
                names.addAll(entry.given().keySet());
                for (String name : names) {
                    @Nullable String old = before.given().get(name);
                    @Nullable String now = entry.given().get(name);
                    if (!Objects.equals(old, now)) {
                        changes.add(change(name, old, now, entry));
                    }
                }
                if (!Objects.equals(before.person(), entry.person())) {
                    changes.add(change(FieldNames.PERSON, "（已遮蔽）", "（已遮蔽）", entry));
                }
            }
        }
        return changes.reversed();
    }

    private ChangeBody change(String field, @Nullable String before, @Nullable String after, Entry entry) {
        return new ChangeBody(
                field,
                before,
                after,
                entry.source(),
                sources.of(entry.source()),
                entry.validFrom(),
                entry.recordedAt());
    }
}
