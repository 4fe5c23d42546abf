package cn.huijian.exchange.jobs;

import cn.huijian.exchange.SourceNames;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of all sources, read together: they are few and change seldom, and a page asks for many. */
@Component
class KnownSources implements SourceNames {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final FeedSources registered;
    private final Datasets datasets;
    private final Knowledge knowledge;
    private final Clock clock;
    private volatile @Nullable Snapshot last;

    KnownSources(FeedSources registered, Datasets datasets, Knowledge knowledge, Clock clock) {
        this.registered = registered;
        this.datasets = datasets;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    private record Snapshot(Instant readAt, Map<String, String> names) {}

    @Override
    public String of(String code) {
        Instant now = clock.instant();
        @Nullable Snapshot known = last;
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Snapshot(now, read(now));
            last = known;
        }
        return known.names().getOrDefault(code, code);
    }

    /** The later put stands over the earlier: a registered name over a declared one. */
    private Map<String, String> read(Instant now) {
        var names = new HashMap<String, String>();
        datasets.list(Zone.dayOf(now))
                .forEach(dataset -> dataset.sources().forEach(source -> names.put(source.code(), source.name())));
        knowledge
                .find("codes", "sources", Zone.dayOf(now))
                .map(KnowledgeItem::body)
                .ifPresent(body -> body.path("codes")
                        .forEach(one -> names.put(
                                one.path("code").asString(), one.path("name").asString())));
        for (FeedSource source : registered.list()) {
            names.put(source.code(), source.name());
        }
        return Map.copyOf(names);
    }
}
