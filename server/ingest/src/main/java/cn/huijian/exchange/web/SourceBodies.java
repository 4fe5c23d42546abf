package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.FolderWatch;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.UpdatePromise;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.FeedSources.Activity;
import cn.huijian.exchange.store.PullPositions;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.SourceFigures;
import cn.huijian.exchange.store.SourceSecrets;
import cn.huijian.exchange.web.SourceBody.DayBody;
import cn.huijian.exchange.web.SourceBody.Named;
import cn.huijian.exchange.web.SourceBody.PositionBody;
import cn.huijian.exchange.web.SourceBody.SecretBody;
import cn.huijian.exchange.web.SourceBody.SettingsBody;
import cn.huijian.exchange.web.SourceBody.SourceDetail;
import cn.huijian.exchange.web.SourceBody.SourceList;
import cn.huijian.exchange.web.SourceBody.Standing;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts sources, their runs and their promises together for the screens. */
@Component
class SourceBodies {
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int RECENT = 20;

    private final FeedSources sources;
    private final SourceFigures figures;
    private final SourceSecrets secrets;
    private final PullPositions positions;
    private final FolderWatch folders;
    private final Datasets datasets;
    private final Runs runs;
    private final ImportBodies imports;
    private final Clock clock;

    SourceBodies(
            FeedSources sources,
            SourceFigures figures,
            SourceSecrets secrets,
            PullPositions positions,
            FolderWatch folders,
            Datasets datasets,
            Runs runs,
            ImportBodies imports,
            Clock clock) {
        this.sources = sources;
        this.figures = figures;
        this.secrets = secrets;
        this.positions = positions;
        this.folders = folders;
        this.datasets = datasets;
        this.runs = runs;
        this.imports = imports;
        this.clock = clock;
    }

    SourceList list() {
        Instant now = clock.instant();
        List<DatasetDeclaration> declared = datasets.list(Zone.dayOf(now));
        Map<String, SourceFigures.Standing> standings = figures.standings(now.minus(SHOWN));
        List<SourceBody> items = new ArrayList<>();
        for (FeedSource source : sources.list()) {
            items.add(body(source, declared, standings.remove(source.code()), now));
        }
        standings.forEach((code, standing) -> items.add(unregistered(code, declared, standing)));
        items.sort(Comparator.comparing(SourceBody::standing).thenComparing(SourceBody::name));
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        items.forEach(item -> counts.merge(item.standing(), 1, Integer::sum));
        return new SourceList(items, counts);
    }

    SourceDetail detail(FeedSource source) {
        Instant now = clock.instant();
        Activity activity = sources.activity(source.id());
        return new SourceDetail(
                body(
                        source,
                        datasets.list(Zone.dayOf(now)),
                        figures.standings(now.minus(SHOWN)).get(source.code()),
                        now),
                source.version(),
                source.state(),
                settings(source.settings()),
                source.way() == FeedWay.FOLDER
                        ? folders.folder(source).toAbsolutePath().normalize().toString()
                        : null,
                source.way() == FeedWay.PUSH
                        ? "/api/exchange/push/" + source.datasets().getFirst()
                        : null,
                secrets.find(source.id())
                        .map(shown -> new SecretBody(shown.accessKey(), shown.setAt(), shown.setBy()))
                        .orElse(null),
                positions
                        .find(source.id(), source.datasets().getFirst())
                        .map(at -> new PositionBody(at.watermark(), at.tieBreaker()))
                        .orElse(null),
                activity.nextAt(),
                source.createdAt(),
                source.changedAt(),
                source.changedBy(),
                figures.days(source.code(), now.minus(SHOWN)).stream()
                        .map(day -> new DayBody(day.day(), day.runs(), day.accepted(), day.warned(), day.quarantined()))
                        .toList(),
                runs.listOf(source.code(), Long.MAX_VALUE, RECENT).stream()
                        .map(imports::of)
                        .toList(),
                actions(source));
    }

    private SourceBody body(
            FeedSource source, List<DatasetDeclaration> declared, SourceFigures.@Nullable Standing known, Instant now) {
        SourceFigures.Standing standing = known == null ? SourceFigures.Standing.NOTHING : known;
        Activity activity = sources.activity(source.id());
        UpdatePromise promise = source.promised(declared);
        @Nullable Instant last = standing.lastDone();
        Optional<Instant> due = promise.dueAfter(last == null ? source.createdAt() : last);
        boolean late = source.enabled() && due.isPresent() && due.get().isBefore(now);
        return new SourceBody(
                source.id(),
                source.code(),
                source.name(),
                source.owner(),
                source.datasets().stream().map(id -> named(id, declared)).toList(),
                new Named(source.way().name(), source.way().label()),
                promise.label(),
                source.promise() != null,
                standing(source, activity, late, last),
                activity.failure(),
                activity.failingSince(),
                standing.lastReceived(),
                due.orElse(null),
                late ? due.get() : null,
                standing.runs(),
                standing.rows(),
                standing.quarantined());
    }

    private static Standing standing(FeedSource source, Activity activity, boolean late, @Nullable Instant last) {
        if (!source.enabled()) {
            return Standing.paused;
        }
        if (activity.failure() != null) {
            return Standing.failing;
        }
        if (late) {
            return Standing.late;
        }
        return last == null ? Standing.waiting : Standing.current;
    }

    private SourceBody unregistered(String code, List<DatasetDeclaration> declared, SourceFigures.Standing standing) {
        List<String> seen = figures.lastDone(code).keySet().stream().sorted().toList();
        String name = declared.stream()
                .map(dataset -> dataset.sourceName(code))
                .filter(found -> !found.equals(code))
                .findFirst()
                .orElse(code);
        return new SourceBody(
                null,
                code,
                name,
                "",
                seen.stream().map(id -> named(id, declared)).toList(),
                new Named(FeedWay.UPLOAD.name(), FeedWay.UPLOAD.label()),
                UpdatePromise.IRREGULAR.label(),
                false,
                Standing.unregistered,
                null,
                null,
                standing.lastReceived(),
                null,
                null,
                standing.runs(),
                standing.rows(),
                standing.quarantined());
    }

    private static Named named(String id, List<DatasetDeclaration> declared) {
        return new Named(
                id,
                declared.stream()
                        .filter(dataset -> dataset.id().equals(id))
                        .map(DatasetDeclaration::name)
                        .findFirst()
                        .orElse(id));
    }

    private static List<OpenAction> actions(FeedSource source) {
        List<OpenAction> actions = new ArrayList<>();
        actions.add(OpenAction.open("edit", "修改"));
        actions.add(source.enabled() ? OpenAction.open("pause", "暂停") : OpenAction.open("resume", "启用"));
        switch (source.way()) {
            case JDBC ->
                actions.add(
                        source.enabled() ? OpenAction.open("run", "立即抽取") : OpenAction.closed("run", "立即抽取", "来源已暂停"));
            case PUSH -> actions.add(OpenAction.open("rotate", "换发密钥"));
            case UPLOAD -> actions.add(OpenAction.open("upload", "上传文件"));
            case FOLDER, KAFKA -> {}
        }
        return actions;
    }

    private static SettingsBody settings(FeedSettings settings) {
        return switch (settings) {
            case FeedSettings.JdbcPull pull ->
                new SettingsBody(
                        pull.url(),
                        pull.user(),
                        pull.table(),
                        pull.query(),
                        pull.watermark(),
                        pull.key(),
                        pull.columns(),
                        pull.everyMinutes(),
                        0,
                        "");
            case FeedSettings.Push(int perMinute) ->
                new SettingsBody("", "", "", "", "", "", Map.of(), 0, perMinute, "");
            case FeedSettings.Topic(String topic) -> new SettingsBody("", "", "", "", "", "", Map.of(), 0, 0, topic);
            case FeedSettings.Upload upload -> none();
            case FeedSettings.Folder folder -> none();
        };
    }

    private static SettingsBody none() {
        return new SettingsBody("", "", "", "", "", "", Map.of(), 0, 0, "");
    }
}
