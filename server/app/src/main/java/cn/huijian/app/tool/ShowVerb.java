package cn.huijian.app.tool;

import cn.huijian.app.tool.Tool.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hj show USCC}: the current fields, each with the value as given, the normalised value, source and recorded time. */
final class ShowVerb implements Tool.Verb {
    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public Answer run(Arguments arguments) throws Exception {
        String code = arguments.operand("统一社会信用代码");
        var response = LocalClient.of(arguments.dataFolder())
                .getRaw("/api/entity/by-code/" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        if (response.statusCode() == 404) {
            return new Answer(false, "没有统一社会信用代码为 " + code + " 的主体。", Map.of("found", false, "uscc", code));
        }
        if (response.statusCode() != 200) {
            throw new IOException("查询失败：HTTP " + response.statusCode());
        }
        JsonNode entity = JsonMapper.shared().readTree(response.body());
        var text = new StringBuilder();
        for (JsonNode field : entity.path("fields")) {
            text.append(String.format(
                    "%s：%s%s　来源 %s　入库 %s%n",
                    field.path("name").asString(),
                    field.path("given").asString(),
                    field.path("normalised").isNull()
                            ? ""
                            : " → " + field.path("normalised").asString(),
                    field.path("source").asString(),
                    field.path("recordedAt").asString()));
        }
        return new Answer(true, text.toString().stripTrailing(), entity);
    }
}
