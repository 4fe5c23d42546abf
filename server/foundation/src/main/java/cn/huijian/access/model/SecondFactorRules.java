package cn.huijian.access.model;

import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Who needs a second factor, from {@code knowledge/parameters/access-second-factor}.
 *
 * @param roles codes of the roles whose holders cannot work without one
 * @param driftSteps how many steps of 30 seconds a telephone's clock may be off, before and after
 * @param recoveryCodes how many recovery codes are given at a time
 */
public record SecondFactorRules(Set<String> roles, int driftSteps, int recoveryCodes) {
    public SecondFactorRules {
        roles = Set.copyOf(roles);
    }

    public static SecondFactorRules of(Knowledge knowledge, LocalDate on) {
        JsonNode body = knowledge.get("parameters", "access-second-factor", on).body();
        return new SecondFactorRules(
                body.required("roles").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                body.required("driftSteps").intValue(),
                body.required("recoveryCodes").intValue());
    }

    /** Whether somebody who holds these roles needs one. */
    public boolean demandedOf(Collection<String> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
