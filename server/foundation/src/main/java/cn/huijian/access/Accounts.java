package cn.huijian.access;

import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commands on units, accounts and roles. Each leaves an audit record in its transaction. Who may call which is checked at the web edge; what holds
 * for everybody (an administrator role stands alone, nobody changes his own rights, the last administrator stays) is checked here and in the
 * database.
 */
public interface Accounts {
    /** Adds a unit to the tree. The first one, without a parent, is the bureau itself. */
    Outcome<Unit> addUnit(String code, String name, Unit.Kind kind, @Nullable UnitId parent, Actor actor);

    /** Gives a unit another name. */
    Outcome<Unit> renameUnit(UnitId unit, String name, Actor actor);

    /** Says which places a unit covers, in place of what it covered before. */
    Outcome<Unit> cover(UnitId unit, List<Coverage> places, Actor actor);

    /** Opens an account without any right; its one-time password must be changed at the first sign-in. */
    Outcome<OpenedAccount> open(String login, String name, UnitId unit, Actor actor);

    /** Opens an account for a demonstration, with roles, whose password can be used on. Refused where real work is done. */
    Outcome<OpenedAccount> openForDemonstration(String login, String name, UnitId unit, Set<String> roles, Actor actor);

    /** Changes name and unit; refused if somebody else changed the account since {@code version}. */
    Outcome<Account> change(AccountId account, String name, UnitId unit, int version, Actor actor);

    /** Disables an account and ends its session, or enables it again. */
    Outcome<Account> enable(AccountId account, boolean enabled, Actor actor);

    /** Ends a lock-out before its time. */
    Outcome<Account> unlock(AccountId account, Actor actor);

    /** Lets go of the person of a provider to whom the account was bound, and ends the sessions; the next sign-on binds anew. */
    Outcome<Account> releaseProvider(AccountId account, Actor actor);

    /** Gives a new one-time password and ends the session. */
    Outcome<OpenedAccount> resetPassword(AccountId account, Actor actor);

    /** Sets the roles of an account to exactly these. Takes effect with the person's next request. */
    Outcome<Account> grant(AccountId account, Set<String> roles, Actor actor);

    /** Enters a person into the register of inspectors, or changes the entry. */
    Outcome<Inspectors.Inspector> certify(Inspectors.Inspector entry, Actor actor);

    Optional<Account> find(AccountId account);

    /** The account of a name to sign in with, whatever its state. */
    Optional<Account> findByLogin(String login);

    /** Accounts ordered by number; {@code text} is part of login or name; {@code limit} from 1 to 200. */
    Page<Account> list(@Nullable String text, @Nullable UnitId unit, @Nullable String cursor, int limit);
}
