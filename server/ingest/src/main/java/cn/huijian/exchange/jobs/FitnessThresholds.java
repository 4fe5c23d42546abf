package cn.huijian.exchange.jobs;

import cn.huijian.exchange.store.FieldScores;
import cn.huijian.exchange.store.FieldScores.FieldScore;
import cn.huijian.exchange.store.QualityTallies;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.exchange.store.UnfitFields.Basis;
import cn.huijian.exchange.store.UnfitFields.Unfit;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Judges the newest delivery of each source by the least scores that {@code knowledge/…/quality} declares under {@code unfit}: below, the field is
 * unfit; with a delivery that reaches the score it is cured. What a person judged stays until a person cures it.
 */
@Component
class FitnessThresholds {
    private static final Actor ACTOR = Actor.system("exchange-quality");

    private final FieldScores scores;
    private final UnfitFields fields;
    private final FitnessDesk desk;
    private final Knowledge knowledge;
    private final Clock clock;

    FitnessThresholds(FieldScores scores, UnfitFields fields, FitnessDesk desk, Knowledge knowledge, Clock clock) {
        this.scores = scores;
        this.fields = fields;
        this.desk = desk;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Judges the fields of a dataset anew. */
    @Transactional
    public void judge(String dataset) {
        Instant now = clock.instant();
        Optional<KnowledgeItem> rules = knowledge.find("quality", dataset, Zone.dayOf(now));
        if (rules.isEmpty() || rules.get().body().path("unfit").isEmpty()) {
            return;
        }
        for (FieldScore score : scores.newest(dataset)) {
            for (JsonNode rule : rules.get().body().path("unfit")) {
                if (rule.required("field").asString().equals(score.field())
                        && score.checked() >= rule.required("least").asLong()) {
                    judge(score, rule.required("below").decimalValue(), now);
                }
            }
        }
    }

    private void judge(FieldScore score, BigDecimal below, Instant now) {
        Double reached = Objects.requireNonNull(QualityTallies.score(score.checked(), score.failed()));
        String words = "第 " + score.run() + " 批质量分 " + reached + "，声明的界限 " + below.toPlainString();
        if (BigDecimal.valueOf(reached).compareTo(below) < 0) {
            desk.judge(score.dataset(), score.field(), score.source(), Basis.THRESHOLD, words, ACTOR, now);
            return;
        }
        @Nullable
        Unfit open = fields.open().stream()
                .filter(one -> one.basis() == Basis.THRESHOLD
                        && one.dataset().equals(score.dataset())
                        && one.field().equals(score.field())
                        && score.source().equals(one.source()))
                .findFirst()
                .orElse(null);
        if (open != null) {
            desk.heal(open, words, ACTOR, now);
        }
    }
}
