package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.Accounts;
import cn.huijian.access.Coverage;
import cn.huijian.access.Inspectors;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.model.Passwords;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class AccountDesk implements Accounts {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,39}";
    private static final int PAGE_LIMIT = 200;

    private final AccountStore accounts;
    private final UnitCommands units;
    private final GrantCommands grants;
    private final JdbcInspectors inspectors;
    private final Sessions sessions;
    private final ProviderIdentities identities;
    private final SignInFailures failures;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final boolean demonstration;

    AccountDesk(
            AccountStore accounts,
            UnitCommands units,
            GrantCommands grants,
            JdbcInspectors inspectors,
            Sessions sessions,
            ProviderIdentities identities,
            SignInFailures failures,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            @Value("${huijian.demo:none}") String demo) {
        this.accounts = accounts;
        this.units = units;
        this.grants = grants;
        this.inspectors = inspectors;
        this.sessions = sessions;
        this.identities = identities;
        this.failures = failures;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.demonstration = !demo.equals("none") && !demo.equals("false");
    }

    @Override
    public Outcome<Unit> addUnit(String code, String name, Unit.Kind kind, @Nullable UnitId parent, Actor actor) {
        return units.add(code, name, kind, parent, actor);
    }

    @Override
    public Outcome<Unit> renameUnit(UnitId unit, String name, Actor actor) {
        return units.rename(unit, name, actor);
    }

    @Override
    public Outcome<Unit> cover(UnitId unit, List<Coverage> places, Actor actor) {
        return units.cover(unit, places, actor);
    }

    @Override
    public Outcome<OpenedAccount> open(String login, String name, UnitId unit, Actor actor) {
        return open(login, name, unit, true, actor);
    }

    @Override
    public Outcome<OpenedAccount> openForDemonstration(
            String login, String name, UnitId unit, Set<String> roles, Actor actor) {
        if (!demonstration) {
            return Outcome.refused("access.no-demonstration", "正式数据目录中不能建立演示账号;请由系统管理员建立账号。");
        }
        return transaction.execute(status -> switch (open(login, name, unit, false, actor)) {
            case Outcome.Refused<OpenedAccount> refused -> refused;
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) ->
                switch (grants.grant(opened.account().id(), roles, actor)) {
                    case Outcome.Refused<Account>(var refusal) -> {
                        status.setRollbackOnly();
                        yield new Outcome.Refused<>(refusal);
                    }
                    case Outcome.Done<Account>(Account granted) ->
                        Outcome.done(new OpenedAccount(granted, opened.password()));
                };
        });
    }

    @Override
    public Outcome<Account> change(AccountId id, String name, UnitId unit, int version, Actor actor) {
        if (name.isBlank() || units.find(unit).isEmpty()) {
            return Outcome.refused("access.invalid-account", "姓名不能为空,机构须在机构树中;请改正后再提交。");
        }
        return changing(id, actor, "access.change-account", row -> {
            if (row.account().version() != version) {
                return Optional.of(new Outcome.Refused<>(new cn.huijian.kernel.Refusal(
                        "access.changed-meanwhile", "账号 " + row.account().login() + " 刚被别人改过;请刷新后再改。")));
            }
            accounts.update(id, name.strip(), unit);
            return Optional.empty();
        });
    }

    @Override
    public Outcome<Account> enable(AccountId id, boolean enabled, Actor actor) {
        if (actor.kind() == Actor.Kind.STAFF && actor.id().equals(id.toString())) {
            return Outcome.refused("access.own-account", "不能停用或启用自己的账号;请另一名系统管理员办理。");
        }
        return changing(id, actor, enabled ? "access.enable-account" : "access.disable-account", row -> {
            var lost = enabled ? Optional.<cn.huijian.access.Role>empty() : grants.lastHeldOf(row.account(), Set.of());
            if (lost.isPresent()) {
                return Optional.of(Outcome.refused(
                        "access.last-administrator",
                        row.account().name() + "是最后一名" + lost.get().name() + ";请先授予另一人,再停用。"));
            }
            accounts.setEnabled(id, enabled);
            if (!enabled) {
                sessions.revoke(id);
            }
            return Optional.empty();
        });
    }

    @Override
    public Outcome<Account> unlock(AccountId id, Actor actor) {
        return changing(id, actor, "access.unlock-account", row -> {
            failures.forget(row.account().login());
            return Optional.empty();
        });
    }

    @Override
    public Outcome<Account> releaseProvider(AccountId id, Actor actor) {
        return changing(id, actor, "access.release-provider", row -> {
            if (identities.release(id) == 0) {
                return Optional.of(Outcome.refused(
                        "access.not-bound", "账号 " + row.account().login() + " 没有绑定统一身份认证中的人,不需要解除。"));
            }
            sessions.revoke(id);
            return Optional.empty();
        });
    }

    @Override
    public Outcome<OpenedAccount> resetPassword(AccountId id, Actor actor) {
        String password = Passwords.oneTime();
        String hash = Passwords.hash(password);
        var outcome = changing(id, actor, "access.reset-password", row -> {
            accounts.setPassword(id, hash, true);
            failures.forget(row.account().login());
            sessions.revoke(id);
            return Optional.empty();
        });
        return switch (outcome) {
            case Outcome.Done<Account>(Account account) -> Outcome.done(new OpenedAccount(account, password));
            case Outcome.Refused<Account>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    @Override
    public Outcome<Account> grant(AccountId account, Set<String> roles, Actor actor) {
        return grants.grant(account, Set.copyOf(roles), actor);
    }

    @Override
    public Outcome<Inspectors.Inspector> certify(Inspectors.Inspector entry, Actor actor) {
        if (accounts.find(entry.account()).isEmpty()) {
            return Outcome.refused("access.account-not-found", "账号 " + entry.account() + " 不存在;请从账号列表中选择。");
        }
        return inspectors.enter(entry, actor);
    }

    @Override
    public Optional<Account> find(AccountId account) {
        return accounts.find(account).map(AccountRow::account);
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return accounts.find(login.strip().toLowerCase(Locale.ROOT)).map(AccountRow::account);
    }

    @Override
    public Page<Account> list(@Nullable String text, @Nullable UnitId unit, @Nullable String cursor, int limit) {
        if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException("access.invalid-cursor", "翻页标记无法识别;请从第一页重新查询。");
        }
        int size = Math.clamp(limit, 1, PAGE_LIMIT);
        List<Account> found = accounts.list(text, unit, cursor == null ? 0 : Long.parseLong(cursor), size + 1);
        return Page.of(found, size, account -> account.id().toString());
    }

    private Outcome<OpenedAccount> open(String typed, String name, UnitId unit, boolean mustChange, Actor actor) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches(LOGIN) || name.isBlank() || units.find(unit).isEmpty()) {
            return Outcome.refused("access.invalid-account", "登录名用小写字母、数字和 . _ -(2 至 40 位),姓名不能为空,机构须在机构树中;请改正后再提交。");
        }
        String password = Passwords.oneTime();
        String hash = Passwords.hash(password);
        return transaction.execute(status -> {
            if (accounts.loginIsTaken(login)) {
                return Outcome.refused("access.login-taken", "登录名 " + login + " 已被使用(停用的账号也不再让出);请换一个。");
            }
            AccountId id = accounts.insert(login, name.strip(), unit, hash, mustChange);
            trail.record(
                    actor,
                    AuditEntry.of("access.open-account", "account:" + id)
                            .with("login", login)
                            .with("unit", unit.toString()));
            return Outcome.done(
                    new OpenedAccount(accounts.find(id).orElseThrow().account(), password));
        });
    }

    private Outcome<Account> changing(
            AccountId id, Actor actor, String action, Function<AccountRow, Optional<Outcome<Account>>> change) {
        return transaction.execute(status -> {
            Optional<AccountRow> row = accounts.findForChange(id);
            if (row.isEmpty()) {
                return Outcome.refused("access.account-not-found", "账号 " + id + " 不存在;请从账号列表中选择。");
            }
            Optional<Outcome<Account>> refused = change.apply(row.get());
            if (refused.isPresent()) {
                return refused.get();
            }
            trail.record(actor, AuditEntry.of(action, "account:" + id));
            return Outcome.done(accounts.find(id).orElseThrow().account());
        });
    }
}
