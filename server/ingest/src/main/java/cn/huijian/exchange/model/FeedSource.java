package cn.huijian.exchange.model;

import cn.huijian.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source (来源系统): whose data comes from which system by which way, and how fresh it was promised to be.
 *
 * @param code part of the idempotency key of every record, therefore never changed
 * @param owner department that answers for the data
 * @param promise own promise, {@code null} for the one of the dataset's declaration
 */
public record FeedSource(
        long id,
        String code,
        String name,
        String owner,
        List<String> datasets,
        FeedWay way,
        @Nullable UpdatePromise promise,
        State state,
        FeedSettings settings,
        int version,
        Instant createdAt,
        Instant changedAt,
        String changedBy) {
    public FeedSource {
        datasets = List.copyOf(datasets);
    }

    /** Whether rows are taken in. */
    public enum State {
        ENABLED,
        PAUSED
    }

    public boolean enabled() {
        return state == State.ENABLED;
    }

    /** The actor in whose name this source's rows come in. */
    public Actor actor() {
        return new Actor(Actor.Kind.SYSTEM, "source:" + code, name, null);
    }

    /** The strictest promise that holds: the own one, or that of the datasets. */
    public UpdatePromise promised(List<DatasetDeclaration> declared) {
        if (promise != null) {
            return promise;
        }
        return declared.stream()
                .filter(dataset -> datasets.contains(dataset.id()))
                .map(DatasetDeclaration::update)
                .flatMap(Optional::stream)
                .min(java.util.Comparator.naturalOrder())
                .orElse(UpdatePromise.IRREGULAR);
    }
}
