package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.PushSignature;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.PushBatches;
import cn.huijian.exchange.store.SourceSecrets;
import cn.huijian.kernel.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says who pushes, by key, clock, signature and nonce as {@code docs/push.md} defines them, and whether it is within its limit. */
@Component
public class PushGate {
    /** How far the sender's clock may be from ours. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String WHO = "exchange.push-unauthorized";

    private final FeedSources sources;
    private final SourceSecrets secrets;
    private final PushBatches batches;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushGate(
            FeedSources sources,
            SourceSecrets secrets,
            PushBatches batches,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.secrets = secrets;
        this.batches = batches;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a call says about itself; absent headers are empty. */
    public record Call(
            String method,
            String path,
            String accessKey,
            String timestamp,
            String nonce,
            String algorithm,
            String signature) {}

    /** Who calls, or how long to wait. */
    public record Admitted(FeedSource source, Duration pause) {}

    public Outcome<Admitted> admit(Call call, byte[] body) {
        Optional<FeedSource> known = secrets.findSource(call.accessKey()).flatMap(sources::find);
        if (known.isEmpty() || known.get().way() != FeedWay.PUSH) {
            return Outcome.refused(WHO, "X-Huijian-Key 不是有效的推送密钥标识。请核对，或请数据管理员重发密钥。");
        }
        FeedSource source = known.get();
        Optional<PushSignature> algorithm = PushSignature.find(call.algorithm());
        if (algorithm.isEmpty()) {
            return Outcome.refused(WHO, "X-Huijian-Algorithm 应为 HMAC-SHA256 或 HMAC-SM3。请改正后重发。");
        }
        if (!call.nonce().matches("[A-Za-z0-9_-]{16,64}")) {
            return Outcome.refused(WHO, "X-Huijian-Nonce 应为 16 至 64 个字母、数字、下划线或连字符，每次不同。请改正后重发。");
        }
        Instant now = clock.instant();
        if (!call.timestamp().matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(call.timestamp())), now)
                                .abs()
                                .compareTo(WINDOW)
                        > 0) {
            return Outcome.refused(WHO, "X-Huijian-Timestamp 应为发送时的 Unix 秒数，与本机时钟相差不超过 5 分钟。请校准时钟后重发。");
        }
        String text = algorithm.get().text(call.method(), call.path(), call.timestamp(), call.nonce(), body);
        String secret = secrets.open(source.id()).orElse("");
        if (secret.isEmpty() || !algorithm.get().verify(secret, text, call.signature())) {
            transaction.executeWithoutResult(status -> audit.record(
                    source.actor(),
                    AuditEntry.of("exchange.push-refused", "source:" + source.id())
                            .with("reason", "signature")));
            return Outcome.refused(WHO, "签名不符。请按推送说明逐字节核对待签文本和密钥后重发。");
        }
        return transaction.execute(status -> {
            Duration wait = batches.wait(source.id(), perMinute(source), now);
            if (wait.isPositive()) {
                return Outcome.done(new Admitted(source, wait));
            }
            if (!batches.use(source.id(), call.nonce(), now)) {
                return Outcome.refused(WHO, "X-Huijian-Nonce 已经用过。每次发送（包括重发同一批）都要换新的随机数并重新签名。");
            }
            return source.enabled()
                    ? Outcome.done(new Admitted(source, Duration.ZERO))
                    : Outcome.refused("exchange.source-paused", "来源“" + source.name() + "”已由数据管理员暂停，没有接收。请联系数据管理员。");
        });
    }

    private static int perMinute(FeedSource source) {
        return source.settings() instanceof FeedSettings.Push(int perMinute) ? perMinute : 1;
    }

    /** Forgets nonces outside every window. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void forget() {
        batches.forget(clock.instant().minus(WINDOW.multipliedBy(3)));
    }
}
