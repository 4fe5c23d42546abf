package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedSource.State;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.PullPositions;
import cn.huijian.exchange.store.SourceSecrets;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers sources and changes them. */
@Component
public class SourceDesk {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int SECRET_LETTERS = 43;
    private static final int KEY_LETTERS = 20;

    private final FeedSources sources;
    private final SourceSecrets secrets;
    private final PullPositions positions;
    private final Datasets datasets;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String brokers;

    SourceDesk(
            FeedSources sources,
            SourceSecrets secrets,
            PullPositions positions,
            Datasets datasets,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${huijian.kafka.servers:}") String brokers) {
        this.sources = sources;
        this.secrets = secrets;
        this.positions = positions;
        this.datasets = datasets;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.brokers = brokers;
    }

    /** Registers a source; its id, version and times are given here. */
    public Outcome<FeedSource> add(FeedSource draft, @Nullable String password, Actor by) {
        List<String> faults = faults(draft);
        if (!faults.isEmpty()) {
            return Outcome.refused("exchange.invalid-source", String.join("；", faults) + "。请改正后再保存。");
        }
        Instant now = clock.instant();
        return transaction.execute(status -> {
            var id = sources.add(draft, by, now);
            if (id.isEmpty()) {
                return Outcome.refused("exchange.source-exists", "来源代码 " + draft.code() + " 已经登记过。请换一个代码，或修改已有的来源。");
            }
            if (password != null && !password.isEmpty() && draft.way() == FeedWay.JDBC) {
                secrets.set(id.get(), null, password, by, now);
            }
            record("exchange.source-add", draft, id.get(), by);
            return Outcome.done(sources.find(id.get()).orElseThrow());
        });
    }

    /** Changes a source as it was seen in {@code version}; a password is replaced only if one is given. */
    public Outcome<FeedSource> change(FeedSource changed, int version, @Nullable String password, Actor by) {
        List<String> faults = faults(changed);
        if (!faults.isEmpty()) {
            return Outcome.refused("exchange.invalid-source", String.join("；", faults) + "。请改正后再保存。");
        }
        Instant now = clock.instant();
        return transaction.execute(status -> {
            FeedSource before = sources.find(changed.id()).orElseThrow();
            if (!sources.change(changed, version, by, now)) {
                return changedMeanwhile(changed);
            }
            if (readsOther(before.settings(), changed.settings())) {
                // Another table has other watermarks; rows already taken in come out unchanged.
                positions.forget(changed.id());
            }
            if (password != null && !password.isEmpty() && changed.way() == FeedWay.JDBC) {
                secrets.set(changed.id(), null, password, by, now);
            }
            record("exchange.source-change", changed, changed.id(), by);
            return Outcome.done(sources.find(changed.id()).orElseThrow());
        });
    }

    /** Pauses a source or lets it go on. */
    public Outcome<FeedSource> set(long id, State state, int version, Actor by) {
        return transaction.execute(status -> {
            FeedSource source = sources.find(id).orElseThrow();
            if (source.version() == version && source.state() == state) {
                return Outcome.done(source);
            }
            var changed = new FeedSource(
                    id,
                    source.code(),
                    source.name(),
                    source.owner(),
                    source.datasets(),
                    source.way(),
                    source.promise(),
                    state,
                    source.settings(),
                    source.version(),
                    source.createdAt(),
                    source.changedAt(),
                    source.changedBy());
            if (!sources.change(changed, version, by, clock.instant())) {
                return changedMeanwhile(source);
            }
            record(state == State.PAUSED ? "exchange.source-pause" : "exchange.source-resume", changed, id, by);
            return Outcome.done(sources.find(id).orElseThrow());
        });
    }

    /** A key for pushing. The secret is shown this once and never again. */
    public record NewKey(String accessKey, String secret) {}

    /** Makes a new key for a pushing source; the former one stops working at once. */
    public Outcome<NewKey> rotate(long id, Actor by) {
        FeedSource source = sources.find(id).orElseThrow();
        if (source.way() != FeedWay.PUSH) {
            return Outcome.refused("exchange.source-has-no-key", "来源“" + source.name() + "”不是接口推送方式，没有推送密钥。");
        }
        var key = new NewKey("hj" + random(KEY_LETTERS), random(SECRET_LETTERS));
        return transaction.execute(status -> {
            secrets.set(id, key.accessKey(), key.secret(), by, clock.instant());
            audit.record(
                    by, AuditEntry.of("exchange.source-key", "source:" + id).with("accessKey", key.accessKey()));
            return Outcome.done(key);
        });
    }

    private List<String> faults(FeedSource source) {
        List<String> faults = new ArrayList<>();
        if (!source.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            faults.add("来源代码只能用小写字母、数字和连字符，不超过 40 个字符");
        }
        if (source.name().isBlank() || source.name().length() > 100) {
            faults.add("名称应为 1 至 100 个字");
        }
        if (source.owner().isBlank() || source.owner().length() > 100) {
            faults.add("责任部门应为 1 至 100 个字");
        }
        if (source.datasets().isEmpty()) {
            faults.add("至少选择一个数据集");
        }
        source.datasets().stream()
                .filter(dataset ->
                        datasets.find(dataset, Zone.dayOf(clock.instant())).isEmpty())
                .forEach(dataset -> faults.add("没有声明名为 " + dataset + " 的数据集"));
        boolean single = source.way() == FeedWay.JDBC || source.way() == FeedWay.KAFKA;
        if (single && source.datasets().size() > 1) {
            faults.add(source.way().label() + "的来源只能有一个数据集，每张表或每个主题登记一个来源");
        }
        if (source.way() == FeedWay.KAFKA && brokers.isBlank()) {
            faults.add("本机没有配置消息服务（huijian.kafka.servers），请先由系统管理员配置");
        }
        faults.addAll(source.settings().faults());
        return faults;
    }

    private static boolean readsOther(FeedSettings before, FeedSettings after) {
        return before instanceof FeedSettings.JdbcPull was
                && after instanceof FeedSettings.JdbcPull is
                && !(was.url().equals(is.url())
                        && was.table().equals(is.table())
                        && was.query().equals(is.query())
                        && was.watermark().equals(is.watermark())
                        && was.key().equals(is.key()));
    }

    private static Outcome<FeedSource> changedMeanwhile(FeedSource source) {
        return Outcome.refused(
                "exchange.source-changed-meanwhile", "来源“" + source.name() + "”刚被别人改过，没有保存。请刷新后在新的内容上修改。");
    }

    private void record(String action, FeedSource source, long id, Actor by) {
        audit.record(
                by,
                AuditEntry.of(action, "source:" + id)
                        .with("code", source.code())
                        .with("way", source.way().name())
                        .with("datasets", String.join(",", source.datasets()))
                        .with("settings", source.settings().json()));
    }

    private static String random(int letters) {
        var text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
