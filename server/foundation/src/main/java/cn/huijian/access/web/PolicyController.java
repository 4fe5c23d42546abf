package cn.huijian.access.web;

import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** 安全策略: every parameter of access as it is in force, read from the same items that sign-in reads. */
@RestController
@RequestMapping("/api/access/policy")
@PreAuthorize("hasAnyAuthority('access.accounts', 'access.grant', 'audit.read')")
@Tag(name = "access")
class PolicyController {
    /** Items of {@code knowledge/parameters} that rule access. */
    private static final List<String> ITEMS =
            List.of("access", "access-second-factor", "access-network", "restricted-counts", "audit-retention");

    private final Knowledge knowledge;
    private final Clock clock;

    PolicyController(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** One parameter. */
    record ParameterBody(
            @Schema(description = "键,如 session.idleMinutes") String key,
            @Schema(description = "值;列表以顿号相连,空列表为空") String value,

            @Schema(description = "列表有几项;不是列表为空") @org.jspecify.annotations.Nullable
            Integer elements) {}

    /** The parameters of one item, with whence they come and how sure they are. */
    record PolicyBody(
            String item,
            String version,
            LocalDate effectiveFrom,
            String source,
            KnowledgeItem.Status status,
            String pack,
            List<ParameterBody> parameters) {}

    @GetMapping
    @Operation(operationId = "policyList", summary = "安全策略:登录、口令、会话、第二因子、网络地址、计数、审计留存的参数,及其依据与确定性")
    List<PolicyBody> list() {
        LocalDate today = Zone.dayOf(clock.instant());
        return ITEMS.stream()
                .map(id -> knowledge.get("parameters", id, today))
                .map(PolicyController::body)
                .toList();
    }

    private static PolicyBody body(KnowledgeItem item) {
        List<ParameterBody> parameters = new ArrayList<>();
        flatten("", item.body(), parameters);
        return new PolicyBody(
                item.id(),
                item.version(),
                item.effectiveFrom(),
                item.source(),
                item.status(),
                item.pack(),
                List.copyOf(parameters));
    }

    private static void flatten(String path, JsonNode node, List<ParameterBody> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        } else if (node.isArray()) {
            String words = node.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
            into.add(new ParameterBody(path, words, node.size()));
        } else {
            into.add(new ParameterBody(path, node.asString(), null));
        }
    }
}
