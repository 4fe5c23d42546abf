package cn.huijian.creditrisk.web;

import cn.huijian.engine.score.RegisterInput;
import cn.huijian.engine.score.ScoreInput;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts what a score lacked because its data was judged unfit into words. */
@Component
class UnfitWords {
    private static final Map<String, String> REGISTER = Map.of(
            RegisterInput.ESTABLISHED, "成立日期",
            RegisterInput.CAPITAL, "注册资本",
            RegisterInput.KIND, "主体种类",
            RegisterInput.STATUS, "登记状态",
            RegisterInput.INDUSTRY_CODE, "行业代码",
            RegisterInput.PREMISES_TYPE, "住所类型");

    private final Knowledge knowledge;
    private final Clock clock;

    UnfitWords(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** One sentence for what an indicator lacks; empty if none of it was judged unfit. */
    Optional<String> note(JsonNode missing) {
        List<String> fields = fields(missing);
        return fields.isEmpty() ? Optional.empty() : Optional.of(String.join("、", fields) + "的数据质量不合格，恢复前不用于评价");
    }

    /** The fields of a list of missing things that were judged unfit; feeds never received have no point in their name. */
    List<String> fields(JsonNode missing) {
        return StreamSupport.stream(missing.spliterator(), false)
                .map(JsonNode::asString)
                .filter(name -> name.indexOf('.') > 0)
                .map(this::words)
                .distinct()
                .toList();
    }

    private String words(String name) {
        int point = name.indexOf('.');
        String feed = name.substring(0, point);
        String key = name.substring(point + 1);
        if (feed.equals(ScoreInput.REGISTER)) {
            return "登记信息·" + REGISTER.getOrDefault(key, key);
        }
        Optional<JsonNode> type =
                knowledge.find("facts", feed, Zone.dayOf(clock.instant())).map(KnowledgeItem::body);
        String named = type.map(body -> body.path("name").asString(feed)).orElse(feed);
        return switch (key) {
            case "*" -> named;
            case "validFrom" -> named + "·发生日期";
            default -> named + "·" + type.map(body -> attribute(body, key)).orElse(key);
        };
    }

    private static String attribute(JsonNode body, String key) {
        for (JsonNode attribute : body.path("attributes")) {
            if (attribute.path("key").asString("").equals(key)) {
                return attribute.path("name").asString(key);
            }
        }
        return key;
    }
}
