package cn.huijian.access;

import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import java.util.Set;

/**
 * A signed-in member of staff.
 *
 * @param unit the unit the person works for
 * @param permissions what the roles allow, {@code module.verb}
 * @param scope whose rows the person may see
 */
public record Staff(AccountId account, String name, UnitId unit, Set<String> permissions, Scope scope) {
    public Staff {
        permissions = Set.copyOf(permissions);
    }

    public Actor actor() {
        return Actor.staff(account, name, unit);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
