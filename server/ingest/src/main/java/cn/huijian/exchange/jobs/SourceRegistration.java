package cn.huijian.exchange.jobs;

import cn.huijian.exchange.NewSource;
import cn.huijian.exchange.SourceRegister;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.UpdatePromise;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings sources that are given by other rooms to the desk. */
@Component
class SourceRegistration implements SourceRegister {
    private final SourceDesk desk;
    private final FeedSources sources;
    private final FolderWatch folders;

    SourceRegistration(SourceDesk desk, FeedSources sources, FolderWatch folders) {
        this.desk = desk;
        this.sources = sources;
        this.folders = folders;
    }

    @Override
    public Outcome<Registered> register(NewSource source, Actor actor) {
        Optional<FeedSource> known = sources.findByCode(source.code());
        if (known.isPresent()) {
            return Outcome.done(registered(known.get()));
        }
        return switch (desk.add(draft(source), null, actor)) {
            case Outcome.Done<FeedSource>(FeedSource added) -> Outcome.done(registered(added));
            case Outcome.Refused<FeedSource>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Registered registered(FeedSource source) {
        return new Registered(
                source.id(), source.way() == FeedWay.FOLDER ? Optional.of(folders.folder(source)) : Optional.empty());
    }

    private static FeedSource draft(NewSource source) {
        FeedWay way = switch (source.way()) {
            case UPLOAD -> FeedWay.UPLOAD;
            case FOLDER -> FeedWay.FOLDER;
        };
        return new FeedSource(
                0,
                source.code(),
                source.name(),
                source.owner(),
                source.datasets(),
                way,
                UpdatePromise.find(source.promise()).orElse(null),
                FeedSource.State.ENABLED,
                FeedSettings.read(way, null),
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                "");
    }
}
