package cn.huijian.access.store;

import cn.huijian.access.model.Whence;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person looks at the own sessions (我的登录) and ends those that are not needed or not known. Ending asks for the own password once more: whoever
 * sits at a desk that was left open must not throw the owner out everywhere else.
 */
@Component
public final class OwnSessions {
    private static final String DEED = "access.end-session";

    private final Sessions sessions;
    private final OwnPassword password;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OwnSessions(Sessions sessions, OwnPassword password, AuditTrail trail, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.password = password;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An open session.
     *
     * @param device program and system, in words
     * @param address network address without its last part
     * @param current whether it is the one that asks
     */
    public record OwnSession(
            long id, String device, String address, Instant since, Instant lastUse, Instant endsAt, boolean current) {}

    public List<OwnSession> list(AccountId account, String token) {
        return sessions.listOpen(account, token).stream()
                .map(open -> new OwnSession(
                        open.id(),
                        Whence.device(open.terminal()),
                        Whence.address(open.ip()),
                        open.since(),
                        open.lastUse(),
                        open.endsAt(),
                        open.current()))
                .toList();
    }

    /** The own password as typed, and the network address that it came from. */
    public record Confirmation(String password, String ip) {
        @Override
        public String toString() {
            return "Confirmation[" + ip + "]";
        }
    }

    /** Ends one; also the one that asks, which is then signed out. */
    public Outcome<Integer> end(AccountId account, long id, Confirmation given, Actor actor) {
        return confirmed(account, given, actor, () -> {
            if (!sessions.endOne(account, id)) {
                return Outcome.refused("access.session-not-found", "这个登录已经结束,或不是您的;请刷新列表。");
            }
            trail.record(actor, AuditEntry.of(DEED, "account:" + account).with("session", Long.toString(id)));
            return Outcome.done(1);
        });
    }

    /** Ends all but the one that asks; gives how many were ended. */
    public Outcome<Integer> endOthers(AccountId account, String token, Confirmation given, Actor actor) {
        return confirmed(account, given, actor, () -> {
            int ended = sessions.endOthers(account, token);
            if (ended > 0) {
                trail.record(
                        actor, AuditEntry.of(DEED, "account:" + account).with("sessions", Integer.toString(ended)));
            }
            return Outcome.done(ended);
        });
    }

    private Outcome<Integer> confirmed(
            AccountId account, Confirmation given, Actor actor, Supplier<Outcome<Integer>> deed) {
        return switch (password.confirm(account, given.password(), given.ip(), actor, DEED)) {
            case Outcome.Refused<Boolean>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Boolean> fits -> transaction.execute(status -> deed.get());
        };
    }
}
