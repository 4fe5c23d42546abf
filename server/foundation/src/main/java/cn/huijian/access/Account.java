package cn.huijian.access;

import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of one person. It is disabled, never removed, so its number is not used again.
 *
 * @param login name to sign in with, lower case
 * @param roles codes of the granted roles
 * @param bound whether it belongs to a person of a provider of identities (统一身份认证)
 * @param version grows with each change of name, unit or state
 */
public record Account(
        AccountId id,
        String login,
        String name,
        UnitId unit,
        State state,
        Set<String> roles,
        @Nullable Instant lastSignIn,
        boolean bound,
        int version) {
    /** Whether the account can be used. */
    public enum State {
        /** 启用. */
        ACTIVE,
        /** 锁定: too many failed sign-ins; ends by itself or through the system administrator. */
        LOCKED,
        /** 停用. */
        DISABLED
    }

    public Account {
        roles = Set.copyOf(roles);
    }
}
