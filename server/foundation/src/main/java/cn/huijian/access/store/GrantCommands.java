package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.Role;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Granting of roles: three administrators apart, nobody his own rights, never without an administrator. */
@Component
final class GrantCommands {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AccountStore accounts;
    private final Roles roles;
    private final AuditTrail trail;
    private final Clock clock;

    GrantCommands(
            DataSource database,
            PlatformTransactionManager transactions,
            AccountStore accounts,
            Roles roles,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    Outcome<Account> grant(AccountId id, Set<String> wanted, Actor actor) {
        List<Role> known = roles.of(wanted);
        if (known.size() != wanted.size()) {
            return Outcome.refused("access.role-not-found", "所选角色中有不存在的;请从角色列表中选择。");
        }
        if (wanted.size() > 1 && known.stream().anyMatch(Role::administrative)) {
            return Outcome.refused("access.administrators-are-separate", "系统、安全、审计管理员必须由不同的人担任,也不能兼任业务角色;请只选其一。");
        }
        if (actor.kind() == Actor.Kind.STAFF && actor.id().equals(id.toString())) {
            return Outcome.refused("access.own-rights", "不能给自己授权;请另一名安全管理员办理。");
        }
        return transaction.execute(status -> {
            // Grants are rare; one after the other keeps the count of administrators right.
            jdbc.sql("lock table access.grants in share row exclusive mode").update();
            Optional<AccountRow> row = accounts.findForChange(id);
            if (row.isEmpty()) {
                return Outcome.refused("access.account-not-found", "账号 " + id + " 不存在;请从账号列表中选择。");
            }
            Account account = row.get().account();
            Optional<Role> lost = lastHeldOf(account, wanted);
            if (lost.isPresent()) {
                return Outcome.refused(
                        "access.last-administrator",
                        account.name() + "是最后一名" + lost.get().name() + ";请先授予另一人,再收回。");
            }
            write(id, known, actor);
            trail.record(
                    actor,
                    AuditEntry.of("access.grant", "account:" + id)
                            .with("before", String.join(",", new TreeSet<>(account.roles())))
                            .with("after", String.join(",", new TreeSet<>(wanted))));
            return Outcome.done(accounts.find(id).orElseThrow().account());
        });
    }

    /** The administrator role that nobody else would hold if this account kept only {@code kept}. */
    Optional<Role> lastHeldOf(Account account, Set<String> kept) {
        return roles.of(account.roles()).stream()
                .filter(Role::administrative)
                .filter(role -> !kept.contains(role.code()))
                .filter(role -> jdbc.sql("""
                        select count(*) from access.grants g join access.accounts a on a.id = g.account_id
                        where g.role = :role and g.account_id <> :id and a.state = 'ACTIVE'
                        """)
                                .param("role", role.code())
                                .param("id", account.id().value())
                                .query((row, n) -> row.getInt(1))
                                .single()
                        == 0)
                .findFirst();
    }

    private void write(AccountId id, List<Role> wanted, Actor actor) {
        jdbc.sql("delete from access.grants where account_id = :id")
                .param("id", id.value())
                .update();
        for (Role role : wanted) {
            jdbc.sql("""
                    insert into access.grants (account_id, role, administrative, granted_at, granted_by)
                    values (:id, :role, :administrative, :now, :by)
                    """)
                    .param("id", id.value())
                    .param("role", role.code())
                    .param("administrative", role.administrative())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actor.kind() + ":" + actor.id())
                    .update();
        }
    }
}
