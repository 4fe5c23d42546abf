package cn.huijian.sharing.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Sha256;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.sharing.DataSharing;
import cn.huijian.sharing.NewShare;
import cn.huijian.sharing.ShareGrant;
import cn.huijian.sharing.ShareGrant.State;
import cn.huijian.sharing.SharedRows;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Applications, decisions and withdrawals. Who registers an application does not decide on it. */
@Service
class ShareDesk implements DataSharing {
    private static final int MOST_YEARS = 3;
    private static final int TOKEN_BYTES = 32;

    private final ShareGrants grants;
    private final ShareAnswers answers;
    private final Knowledge knowledge;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ShareDesk(ShareGrants grants, ShareAnswers answers, Knowledge knowledge, AuditTrail audit, Clock clock) {
        this.grants = grants;
        this.answers = answers;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<ShareGrant> apply(NewShare application, Actor actor) {
        Instant now = clock.instant();
        Optional<Outcome<ShareGrant>> refusal = refusal(application, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long id = grants.add(application, actor, now);
        audit.record(
                actor,
                AuditEntry.of("sharing.apply", "share:" + id)
                        .withPurpose(application.purpose().strip())
                        .with("department", application.department().strip())
                        .with("type", application.factType()));
        return Outcome.done(grants.find(id).orElseThrow());
    }

    private Optional<Outcome<ShareGrant>> refusal(NewShare one, Instant now) {
        if (one.department().isBlank()
                || one.purpose().isBlank()
                || one.legalBasis().isBlank()) {
            return refused("sharing.application-incomplete", "申请部门、用途和依据都要写明。请补齐后再提交。");
        }
        var type = knowledge.find("facts", one.factType(), Zone.dayOf(now));
        if (type.isEmpty()) {
            return refused("sharing.unknown-type", "没有名为“" + one.factType() + "”的数据类型。请从列表中选择。");
        }
        Set<String> shareable = type.get()
                .body()
                .path("attributes")
                .valueStream()
                .filter(Predicate.not(ShareDesk::isPersonal))
                .map(attribute -> attribute.path("key").asString())
                .collect(Collectors.toSet());
        if (one.fields().isEmpty() || !shareable.containsAll(one.fields())) {
            return refused("sharing.unknown-field", "至少选一个字段，且只能选该类数据中不涉及个人信息的字段。请重新选择。");
        }
        if (!one.fields().containsAll(one.masked())) {
            return refused("sharing.masked-field", "脱敏的字段应在所选字段之内。请重新选择。");
        }
        if (one.until().isBefore(one.from()) || one.until().isAfter(one.from().plusYears(MOST_YEARS))) {
            return refused("sharing.invalid-term", "截止日不早于起始日，期限最长 " + MOST_YEARS + " 年。请更正期限。");
        }
        if (one.dailyCalls() < 1 || one.dailyCalls() > 100_000 || one.pageRows() < 1 || one.pageRows() > 1_000) {
            return refused("sharing.invalid-quota", "每日调用 1 至 100000 次，每次 1 至 1000 行。请更正。");
        }
        return Optional.empty();
    }

    static boolean isPersonal(JsonNode attribute) {
        return attribute.path("personal").asBoolean(false)
                || attribute.path("type").asString("").equals("person");
    }

    private static Optional<Outcome<ShareGrant>> refused(String code, String sentence) {
        return Optional.of(Outcome.refused(code, sentence));
    }

    @Override
    @Transactional
    public Outcome<Approved> approve(long id, int version, String reason, Actor actor) {
        return switch (decidable(id, version, reason, actor)) {
            case Outcome.Refused<ShareGrant>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<ShareGrant>(ShareGrant grant) -> {
                byte[] bytes = new byte[TOKEN_BYTES];
                random.nextBytes(bytes);
                String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                yield decided(grant, State.APPROVED, Sha256.of(token), reason, actor)
                        ? Outcome.done(new Approved(grants.find(id).orElseThrow(), token))
                        : changed();
            }
        };
    }

    @Override
    @Transactional
    public Outcome<ShareGrant> refuse(long id, int version, String reason, Actor actor) {
        return switch (decidable(id, version, reason, actor)) {
            case Outcome.Refused<ShareGrant> refused -> refused;
            case Outcome.Done<ShareGrant>(ShareGrant grant) ->
                decided(grant, State.REFUSED, null, reason, actor)
                        ? Outcome.done(grants.find(id).orElseThrow())
                        : changed();
        };
    }

    private Outcome<ShareGrant> decidable(long id, int version, String reason, Actor actor) {
        Optional<ShareGrant> found = grants.find(id);
        if (found.isEmpty()) {
            return missing(id);
        }
        ShareGrant grant = found.get();
        if (reason.isBlank()) {
            return Outcome.refused("sharing.reason-missing", "没有填写理由。请写明审查意见后再提交。");
        }
        if (grant.appliedAccount().equals(actor.id())) {
            return Outcome.refused("sharing.own-application", "不能审批自己登记的申请。请由另一位有审批权限的人员办理。");
        }
        return grant.version() == version && grant.state() == State.APPLIED ? Outcome.done(grant) : changed();
    }

    private boolean decided(ShareGrant grant, State state, byte @Nullable [] digest, String reason, Actor actor) {
        boolean done = grants.decide(grant, state, digest, reason.strip(), actor, clock.instant());
        if (done) {
            audit.record(
                    actor,
                    AuditEntry.of(state == State.APPROVED ? "sharing.approve" : "sharing.refuse", "share:" + grant.id())
                            .withPurpose(reason.strip())
                            .with("department", grant.department()));
        }
        return done;
    }

    @Override
    @Transactional
    public Outcome<ShareGrant> withdraw(long id, int version, String reason, Actor actor) {
        Optional<ShareGrant> found = grants.find(id);
        if (found.isEmpty()) {
            return missing(id);
        }
        if (reason.isBlank()) {
            return Outcome.refused("sharing.reason-missing", "没有填写理由。请写明为什么收回后再提交。");
        }
        ShareGrant grant = found.get();
        if (grant.version() != version || !grants.withdraw(grant, reason.strip(), actor, clock.instant())) {
            return changed();
        }
        audit.record(
                actor,
                AuditEntry.of("sharing.withdraw", "share:" + id)
                        .withPurpose(reason.strip())
                        .with("department", grant.department()));
        return Outcome.done(grants.find(id).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<SharedRows> call(Call call) {
        Optional<ShareGrant> grant = grants.findByToken(Sha256.of(call.token()));
        return grant.isPresent()
                ? answers.answer(grant.get(), call, clock.instant())
                : Outcome.refused("sharing.invalid-token", "令牌无效。请核对请求头 X-Huijian-Share-Token，或与提供方联系。");
    }

    private static <T> Outcome<T> missing(long id) {
        return Outcome.refused("sharing.grant-not-found", "没有编号为 " + id + " 的共享申请。请从列表进入。");
    }

    private static <T> Outcome<T> changed() {
        return Outcome.refused("sharing.changed-meanwhile", "这份申请刚刚有人办理过，或已不在可以办理的状态。请刷新后再办。");
    }
}
