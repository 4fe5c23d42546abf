package cn.huijian.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a member of staff, an enterprise, a citizen, a partner bureau, or the system itself on a timer.
 *
 * @param kind what sort of actor this is
 * @param id the account number, credit code or component name, unique within its kind
 * @param display the name to show beside the act, as it was at the time
 * @param unit the unit the person acted for, if any
 */
public record Actor(
        Kind kind, String id, String display, @Nullable UnitId unit) {
    /** The sorts of actor. */
    public enum Kind {
        STAFF,
        ENTERPRISE,
        CITIZEN,
        PARTNER,
        SYSTEM
    }

    public Actor {
        if (id.isBlank() || display.isBlank()) {
            throw new IllegalArgumentException("an actor has an id and a name");
        }
    }

    /** A component of the system that acts on a timer or an event, for example {@code system("monthly-grading")}. */
    public static Actor system(String component) {
        return new Actor(Kind.SYSTEM, component, "系统", null);
    }

    public static Actor staff(AccountId account, String name, UnitId unit) {
        return new Actor(Kind.STAFF, account.toString(), name, unit);
    }
}
