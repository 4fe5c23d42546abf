package cn.huijian.entity.jobs;

import cn.huijian.engine.standard.IndustryClassifier;
import cn.huijian.engine.standard.IndustryTerms;
import cn.huijian.entity.model.Districts;
import cn.huijian.entity.model.EntityReader;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.exchange.Standardisation;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readers of register rows with the knowledge in force on a day. */
@Component
class RowReaders {
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final Knowledge knowledge;
    private final Standardisation standardisation;
    /** By version: words are read once, not for every batch. */
    private final Map<String, IndustryClassifier> trades = new ConcurrentHashMap<>();

    RowReaders(Knowledge knowledge, Standardisation standardisation) {
        this.knowledge = knowledge;
        this.standardisation = standardisation;
    }

    EntityReader on(LocalDate day) {
        KnowledgeItem terms = knowledge.get("industry-terms", "main-business", day);
        return new EntityReader(
                Districts.read(knowledge.get("regions", "districts", day).body()),
                trades.computeIfAbsent(terms.version(), version -> classifier(terms)),
                standardisation.of(FieldNames.DATASET, day),
                day);
    }

    private static IndustryClassifier classifier(KnowledgeItem terms) {
        return new IndustryClassifier(IndustryTerms.read(JsonMapper.shared().convertValue(terms.body(), BODY)));
    }
}
