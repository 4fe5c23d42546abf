package cn.huijian.access.store;

import cn.huijian.access.Role;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The roles in force today. Every request asks for them, and a version never changes: each is read once. */
@Component
public final class Roles {
    private final Knowledge knowledge;
    private final Clock clock;
    private final Map<String, Role> byVersion = new ConcurrentHashMap<>();

    Roles(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    public List<Role> list() {
        return knowledge.list("roles", Zone.dayOf(clock.instant())).stream()
                .map(item -> byVersion.computeIfAbsent(item.version(), version -> role(item)))
                .toList();
    }

    Optional<Role> find(String code) {
        return list().stream().filter(role -> role.code().equals(code)).findFirst();
    }

    List<Role> of(Collection<String> codes) {
        return list().stream().filter(role -> codes.contains(role.code())).toList();
    }

    private static Role role(KnowledgeItem item) {
        JsonNode body = item.body();
        return new Role(
                item.id(),
                body.required("name").asString(),
                body.required("description").asString(),
                body.required("administrative").booleanValue(),
                body.required("scope").asString().equals("bureau"),
                body.required("permissions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()));
    }
}
