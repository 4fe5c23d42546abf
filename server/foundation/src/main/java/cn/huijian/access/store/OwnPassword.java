package cn.huijian.access.store;

import cn.huijian.access.model.AccessParameters;
import cn.huijian.access.model.AccessParameters.LockOut;
import cn.huijian.access.model.Passwords;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks who is signed in for the own password once more (再认证), before what decides who may enter is changed: somebody may have sat down at a desk
 * that was left open, or hold a stolen session. The slow hash is computed outside any transaction.
 */
@Component
public final class OwnPassword {
    private final AccountStore accounts;
    private final SignInFailures failures;
    private final Knowledge knowledge;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnPassword(
            AccountStore accounts,
            SignInFailures failures,
            Knowledge knowledge,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.knowledge = knowledge;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Whether the password is that of the account. Wrong ones are counted by the rule of signing in but apart from it: who guesses here cannot lock the
     * owner out of signing in, nor does who guesses at the door keep the owner from ending sessions.
     *
     * @param deed what it is asked for, as the trail names it; {@code -failed} is added to it
     */
    public Outcome<Boolean> confirm(AccountId account, String typed, String ip, Actor actor, String deed) {
        String counter = counter(account);
        LockOut rule =
                AccessParameters.of(knowledge, Zone.dayOf(clock.instant())).lockOut();
        if (failures.addressIsExhausted(ip) || failures.isLocked(counter)) {
            return Outcome.refused(
                    "access.too-many-attempts",
                    "口令连续填错,已暂停办理;请过 " + rule.lock().toMinutes() + " 分钟再试。若不是本人所填,请系统管理员停用账号后查明。");
        }
        boolean fits = Passwords.matches(
                typed, accounts.find(account).map(AccountRow::passwordHash).orElse(null));
        if (fits) {
            failures.forget(counter);
            return Outcome.done(true);
        }
        transaction.executeWithoutResult(status -> {
            failures.add(counter, ip);
            trail.record(actor, AuditEntry.of(deed + "-failed", "account:" + account));
        });
        return Outcome.refused("access.invalid-current-password", "现在的口令不对,没有办理;请重新填写。");
    }

    /** No name typed at the door is like it: those are stripped of what they begin with. */
    private static String counter(AccountId account) {
        return "\nown:" + account;
    }
}
