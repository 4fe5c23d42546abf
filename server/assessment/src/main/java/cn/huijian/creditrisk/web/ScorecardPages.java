package cn.huijian.creditrisk.web;

import cn.huijian.creditrisk.model.Inputs;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.web.ScoreBody.LimitsBody;
import cn.huijian.creditrisk.web.ScorecardBody.DimensionBody;
import cn.huijian.creditrisk.web.ScorecardBody.DirectRuleBody;
import cn.huijian.creditrisk.web.ScorecardBody.ItemBody;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.FactTypes;
import cn.huijian.engine.score.Scorecard;
import cn.huijian.engine.score.Trigger;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows the scorecard in force as it is declared. */
@Component
class ScorecardPages {
    private final Scorecards scorecards;
    private final Dossier dossier;
    private final FactTypes types;
    private final Clock clock;

    ScorecardPages(Scorecards scorecards, Dossier dossier, FactTypes types, Clock clock) {
        this.scorecards = scorecards;
        this.dossier = dossier;
        this.types = types;
        this.clock = clock;
    }

    ScorecardBody inForce() {
        Instant now = clock.instant();
        LocalDate today = Zone.dayOf(now);
        KnowledgeItem item = scorecards.item(today);
        Scorecard scorecard = scorecards.inForce(today).scorecard();
        Set<String> feeds = feeds(now);
        JsonNode remark = item.body().path("remark");
        return new ScorecardBody(
                item.id(),
                item.version(),
                item.effectiveFrom(),
                item.source(),
                item.status().name().toLowerCase(Locale.ROOT),
                scorecard.coverage(),
                new LimitsBody(
                        scorecard.bands().b(),
                        scorecard.bands().c(),
                        scorecard.bands().d()),
                remark.isString() ? remark.stringValue() : null,
                scorecard.dimensions().stream()
                        .map(dimension -> dimension(dimension, feeds))
                        .toList(),
                scorecard.directRules().stream().map(ScorecardPages::rule).toList());
    }

    private DimensionBody dimension(Scorecard.Dimension dimension, Set<String> feeds) {
        List<ItemBody> items = dimension.indicators().stream()
                .map(indicator -> item(indicator, feeds))
                .toList();
        Set<String> statuses = items.stream().map(ItemBody::status).collect(Collectors.toCollection(TreeSet::new));
        return new DimensionBody(
                dimension.number(), dimension.name(), dimension.weight(), String.join(",", statuses), items);
    }

    private ItemBody item(Scorecard.Indicator indicator, Set<String> feeds) {
        var needed = new TreeSet<String>();
        var statuses = new TreeSet<String>();
        for (Scorecard.PointRule rule : indicator.rules()) {
            needed.addAll(rule.when().facts().keySet());
            statuses.add(rule.certainty());
        }
        return new ItemBody(
                indicator.number(),
                indicator.name(),
                indicator.weight(),
                note(needed, indicator),
                String.join(",", statuses),
                feeds.containsAll(needed));
    }

    private @Nullable String note(Set<String> needed, Scorecard.Indicator indicator) {
        if (!needed.isEmpty()) {
            return "所需信息：" + needed.stream().map(this::name).collect(Collectors.joining("、"));
        }
        var register = new HashSet<String>();
        indicator.rules().stream()
                .map(Scorecard.PointRule::when)
                .map(Trigger::register)
                .forEach(register::addAll);
        return register.isEmpty() ? null : "所需信息：登记信息";
    }

    private String name(String type) {
        return type.equals(Inputs.RELATIONS) ? "关联关系（由关联人员与住所派生）" : types.name(type);
    }

    private Set<String> feeds(Instant now) {
        var feeds = new HashSet<>(dossier.feedsReceived(KnownAt.now(now)));
        if (feeds.contains(Inputs.PERSONS)) {
            feeds.add(Inputs.RELATIONS);
        }
        return feeds;
    }

    private static DirectRuleBody rule(Scorecard.DirectRule rule) {
        String grade = rule.atLeast().name();
        return new DirectRuleBody(
                rule.number(),
                rule.question().replaceFirst("[？?]$", ""),
                grade.equals("D") ? "直接判 D" : "不低于 " + grade,
                rule.source(),
                rule.certainty());
    }
}
