package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.Role;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.model.AccessParameters;
import cn.huijian.access.model.AccessParameters.LockOut;
import cn.huijian.access.model.NetworkRules;
import cn.huijian.access.model.Passwords;
import cn.huijian.access.model.SignedIn;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, and changing one's own password. */
@Component
public final class SignInDesk {
    private static final String ADDRESS = "管理员只能从规定的网络地址登录和操作;请到管理区的终端上办理,或由安全管理员核对“安全策略”中的地址。";

    private final AccountStore accounts;
    private final SignInFailures failures;
    private final Sessions sessions;
    private final Roles roles;
    private final SecondFactors factors;
    private final OwnPassword own;
    private final JdbcUnits units;
    private final Knowledge knowledge;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInDesk(
            AccountStore accounts,
            SignInFailures failures,
            Sessions sessions,
            Roles roles,
            SecondFactors factors,
            OwnPassword own,
            JdbcUnits units,
            Knowledge knowledge,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.sessions = sessions;
        this.roles = roles;
        this.factors = factors;
        this.own = own;
        this.units = units;
        this.knowledge = knowledge;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The token of a new session and who is signed in by it. */
    public record Entry(String token, SignedIn person) {
        @Override
        public String toString() {
            return "Entry[" + person.login() + "]";
        }
    }

    /**
     * Checks name, password and, where the account has one, the second factor; the slow hash is computed outside any transaction. Without a code the
     * answer {@code access.second-factor-needed} asks for one; it comes only to who knows the password. A wrong code counts as a failure.
     */
    public Outcome<Entry> signIn(
            String typedLogin, String password, @Nullable String code, String ip, @Nullable String terminal) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        if (failures.addressIsExhausted(ip)) {
            return Outcome.refused(
                    "access.too-many-attempts",
                    "这个网络地址的登录失败过多;请过 " + lockOut().within().toMinutes() + " 分钟再试。");
        }
        if (failures.isLocked(login)) {
            return Outcome.refused(
                    "access.locked", "连续登录失败,账号已锁定;请在 " + lockOut().lock().toMinutes() + " 分钟后再试,或请系统管理员解锁。");
        }
        Optional<AccountRow> row = accounts.find(login);
        boolean fits =
                Passwords.matches(password, row.map(AccountRow::passwordHash).orElse(null));
        boolean enters = fits && row.orElseThrow().account().state() == Account.State.ACTIVE;
        if (!enters) {
            return fail(login, row, ip);
        }
        var id = row.orElseThrow().account().id();
        if (factors.isOn(id)) {
            if (code == null || code.isBlank()) {
                return Outcome.refused("access.second-factor-needed", "请输入手机上显示的 6 位动态验证码,或一个未用过的恢复码。");
            }
            if (!factors.take(id, code)) {
                return fail(login, row, ip);
            }
        }
        return enterVouched(row.orElseThrow(), ip, terminal);
    }

    /** Lets in whose identity and second factor are settled, if place and use of the account allow it. */
    Outcome<Entry> enterVouched(AccountRow row, String ip, @Nullable String terminal) {
        if (isAdministrator(row) && !network().admitsAdministrator(ip)) {
            return refuseAddress(row);
        }
        return isDormant(row)
                ? Outcome.refused(
                        "access.dormant", "账号超过 " + parameters().dormant().toDays() + " 天没有登录,已冻结;请系统管理员核实后重置口令。")
                : enter(row, ip, terminal);
    }

    /** Who is signed in by a token, or why nobody is. An administrator who comes from an address not admitted is nobody. */
    public Outcome<SignedIn> authenticate(String token, String ip) {
        var session = sessions.use(token);
        if (session.isEmpty()) {
            return Outcome.refused("access.sign-in-needed", "请先登录。");
        }
        return switch (session.get().standing()) {
            case TIMED_OUT -> Outcome.refused("access.session-ended", "登录已过期;请重新登录。");
            case REPLACED -> Outcome.refused("access.session-replaced", "您的账号已在别处登录,此处已退出;如非本人操作,请立即改口令。");
            case REVOKED -> Outcome.refused("access.session-ended", "登录已被管理员终止;请重新登录。");
            case ENDED -> Outcome.refused("access.session-ended", "此处的登录已由本人在别处结束,或口令已更改;请重新登录。");
            case SIGNED_OUT -> Outcome.refused("access.sign-in-needed", "请先登录。");
            case OPEN ->
                accounts.find(session.get().account())
                        .filter(row -> row.account().state() != Account.State.DISABLED)
                        .map(row -> isAdministrator(row) && !network().admitsAdministrator(ip)
                                ? Outcome.<SignedIn>refused("access.address-forbidden", ADDRESS)
                                : Outcome.done(person(row)))
                        .orElseGet(() -> Outcome.refused("access.session-ended", "账号已停用;请联系系统管理员。"));
        };
    }

    public void signOut(String token, Actor actor) {
        transaction.executeWithoutResult(status -> {
            sessions.signOut(token);
            trail.record(actor, AuditEntry.of("access.sign-out", "account:" + actor.id()));
        });
    }

    /** Changes the person's own password; sessions elsewhere end, so that whoever knew the old one is out. */
    public Outcome<SignedIn> changePassword(SignedIn person, String current, String next, String token, String ip) {
        var id = person.staff().account();
        AccountRow row = accounts.find(id).orElseThrow();
        var confirmed = own.confirm(id, current, ip, person.staff().actor(), "access.change-password");
        if (confirmed instanceof Outcome.Refused<Boolean>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        var rules = parameters().password();
        var fault = Passwords.fault(next, row.account().login(), isAdministrator(row), rules);
        if (fault.isPresent()) {
            return Outcome.refused("access.invalid-password", fault.get());
        }
        boolean again =
                accounts.formerHashes(id, rules.history()).stream().anyMatch(hash -> Passwords.matches(next, hash));
        if (again) {
            return Outcome.refused("access.invalid-password", "新口令最近用过;请换一个最近 " + rules.history() + " 次没有用过的。");
        }
        String hash = Passwords.hash(next);
        return transaction.execute(status -> {
            accounts.setPassword(id, hash, false);
            sessions.endOthers(id, token);
            trail.record(person.staff().actor(), AuditEntry.of("access.change-password", "account:" + id));
            return Outcome.done(person(accounts.find(id).orElseThrow()));
        });
    }

    /** Removes failures and sessions that nothing looks at any more. */
    public void forgetOld() {
        failures.forgetOld();
        sessions.forgetOld();
    }

    SignedIn person(AccountRow row) {
        Account account = row.account();
        List<Role> granted = roles.of(account.roles());
        Scope scope = granted.stream().anyMatch(Role::wholeBureau) ? Scope.ofBureau() : units.scope(account.unit());
        var permissions =
                granted.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        var staff = new Staff(account.id(), account.name(), account.unit(), permissions, scope);
        String words = granted.stream().map(Role::name).collect(Collectors.joining("、"));
        boolean mustEnrol = factors.isMissing(account.id(), account.roles());
        return new SignedIn(staff, account.login(), row.mustChange() || isTooOld(row), mustEnrol, words);
    }

    private Outcome<Entry> enter(AccountRow row, String ip, @Nullable String terminal) {
        var limits = parameters().session();
        Duration idle = isAdministrator(row) ? limits.idleAdministrator() : limits.idle();
        Account account = row.account();
        return transaction.execute(status -> {
            String token = sessions.begin(account.id(), limits, idle, ip, terminal);
            failures.forget(account.login());
            accounts.signedIn(account.id());
            SignedIn person = person(row);
            trail.record(person.staff().actor(), AuditEntry.of("access.sign-in", "account:" + account.id()));
            return Outcome.done(new Entry(token, person));
        });
    }

    /** Right password, wrong place: worth a record of its own, because somebody may be using a stolen password. */
    private Outcome<Entry> refuseAddress(AccountRow row) {
        return transaction.execute(status -> {
            trail.record(
                    Actor.system("sign-in"),
                    AuditEntry.of(
                            "access.sign-in-address", "account:" + row.account().id()));
            return Outcome.refused("access.address-forbidden", ADDRESS);
        });
    }

    private NetworkRules network() {
        return NetworkRules.of(knowledge, Zone.dayOf(clock.instant()));
    }

    private Outcome<Entry> fail(String login, Optional<AccountRow> row, String ip) {
        return transaction.execute(status -> {
            failures.add(login, ip);
            String object = row.map(found -> "account:" + found.account().id()).orElse("account:unknown");
            var entry = AuditEntry.of("access.sign-in-failed", object);
            boolean locked = failures.isLocked(login);
            trail.record(Actor.system("sign-in"), locked ? entry.with("locked", "true") : entry);
            return Outcome.refused(
                    "access.wrong-credentials",
                    "账号、口令或验证码不对;连续 " + lockOut().failures() + " 次不对将锁定 "
                            + lockOut().lock().toMinutes() + " 分钟。忘记口令请找系统管理员重置。");
        });
    }

    private boolean isAdministrator(AccountRow row) {
        return roles.of(row.account().roles()).stream().anyMatch(Role::administrative);
    }

    /** Long not used: neither signed in nor given a new password. */
    private boolean isDormant(AccountRow row) {
        Instant since = clock.instant().minus(parameters().dormant());
        Instant signedIn = row.account().lastSignIn();
        Instant changed = row.passwordChangedAt();
        return (signedIn == null || signedIn.isBefore(since)) && (changed == null || changed.isBefore(since));
    }

    private boolean isTooOld(AccountRow row) {
        var changed = row.passwordChangedAt();
        Duration age = Duration.ofDays(parameters().password().maxAgeDays());
        return changed != null && changed.plus(age).isBefore(clock.instant());
    }

    private LockOut lockOut() {
        return parameters().lockOut();
    }

    private AccessParameters parameters() {
        return AccessParameters.of(knowledge, Zone.dayOf(clock.instant()));
    }
}
