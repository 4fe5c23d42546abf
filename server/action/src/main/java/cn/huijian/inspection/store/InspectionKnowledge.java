package cn.huijian.inspection.store;

import cn.huijian.inspection.model.Checklist;
import cn.huijian.inspection.model.ResultCode;
import cn.huijian.kernel.InspectionResultCode;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads checklists and result codes from the knowledge files. */
@Component
public class InspectionKnowledge {
    private final Knowledge knowledge;
    private final KnowledgePacks packs;

    public InspectionKnowledge(Knowledge knowledge, KnowledgePacks packs) {
        this.knowledge = knowledge;
        this.packs = packs;
    }

    /** The national codes in force on a day, in the order of the file: local extensions have no place in the published fact. */
    public Map<String, ResultCode> resultCodes(LocalDate on) {
        KnowledgeItem item = knowledge.get("result-codes", "inspection-result", on);
        var codes = new LinkedHashMap<String, ResultCode>();
        for (JsonNode code : item.body().path("codes")) {
            var read = resultCode(code, item.version());
            if (InspectionResultCode.find(read.code())
                    .map(InspectionResultCode::isNational)
                    .orElse(false)) {
                codes.put(read.code(), read);
            }
        }
        return codes;
    }

    /** The checklist of a version as stored with a task, even when a newer one is in force. */
    public Optional<Checklist> checklist(String version) {
        return packs.find(version)
                .filter(item -> item.kind().equals("checklists"))
                .map(InspectionKnowledge::checklist);
    }

    private static ResultCode resultCode(JsonNode code, String version) {
        return new ResultCode(
                code.path("code").asString(),
                code.path("name").asString(),
                code.path("next").asString(),
                ResultCode.FollowUpKind.valueOf(
                        code.path("follow_up").asString("none").toUpperCase(Locale.ROOT)),
                code.path("listing_ground").asString(""),
                code.path("deadline").asString(""),
                code.path("needs_answers").asBoolean(false),
                code.path("needs_correction_due").asBoolean(false),
                code.path("as_problem").asBoolean(false),
                version);
    }

    private static Checklist checklist(KnowledgeItem item) {
        var questions = new ArrayList<Checklist.Question>();
        for (JsonNode question : item.body().path("questions")) {
            questions.add(new Checklist.Question(
                    question.path("id").asString(),
                    question.path("text").asString(),
                    question.path("key").asBoolean(false),
                    question.path("article").asString(""),
                    text(question, "article_text"),
                    texts(question.path("handlings")),
                    text(question, "handling_basis")));
        }
        return new Checklist(
                item.id(), item.version(), item.body().path("title").asString(), item.source(), questions);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }
}
