package cn.huijian.access;

import java.util.Set;

/**
 * A role as {@code knowledge/roles} declares it.
 *
 * @param administrative one of the three separated administrators (系统、安全、审计); such a role stands alone
 * @param wholeBureau whether its holders see the rows of the whole bureau, or those of their unit and what is below it
 * @param permissions {@code module.verb}
 */
public record Role(
        String code,
        String name,
        String description,
        boolean administrative,
        boolean wholeBureau,
        Set<String> permissions) {
    public Role {
        permissions = Set.copyOf(permissions);
    }
}
