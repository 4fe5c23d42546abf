package cn.huijian.creditrisk.web;

import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Scope;
import cn.huijian.creditrisk.model.Inputs;
import cn.huijian.creditrisk.store.Assessments.Stored;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.creditrisk.web.ScoreBody.LimitsBody;
import cn.huijian.creditrisk.web.ScoreBody.PartBody;
import cn.huijian.creditrisk.web.ScoreBody.RuleBody;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.engine.score.Scorecard;
import cn.huijian.kernel.FactId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a stored explanation into words. The engine's JSON is the one source, for live and for kept results. */
@Component
class ScoreReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scorecards scorecards;
    private final Dossier dossier;
    private final FactTypes types;
    private final RestrictedCounts counts;
    private final UnfitWords unfit;

    ScoreReader(Scorecards scorecards, Dossier dossier, FactTypes types, RestrictedCounts counts, UnfitWords unfit) {
        this.scorecards = scorecards;
        this.dossier = dossier;
        this.types = types;
        this.counts = counts;
        this.unfit = unfit;
    }

    ScoreBody read(Stored stored, Scope reader) {
        Used used = scorecards.get(stored.scorecard());
        return read(stored, used, used.packing().unpack(stored.explanation()), reader);
    }

    /** Rules on relations count other firms' grades: who may not read those firms sees the points of the indicator and no count. */
    ScoreBody read(Stored stored, Used used, byte[] explanation, Scope reader) {
        JsonNode tree = JSON.readTree(explanation);
        boolean exact = counts.exactFor(reader);
        String grade = tree.required("grade").asString();
        Scorecard.Bands bands = used.scorecard().bands();
        return new ScoreBody(
                decimal(tree, "score"),
                grade.equals("UNRATED") ? null : grade,
                used.scorecard().version(),
                stored.asOf(),
                stored.knownAt(),
                decimal(tree, "coverage"),
                decimal(tree, "coverageNeeded"),
                new LimitsBody(bands.b(), bands.c(), bands.d()),
                list(tree.required("dimensions")).stream()
                        .map(node -> dimension(node, exact))
                        .toList(),
                list(tree.required("direct")).stream()
                        .filter(rule -> rule.required("answer").asString().equals("YES"))
                        .map(ScoreReader::rule)
                        .toList(),
                hints(tree, exact));
    }

    private PartBody dimension(JsonNode node, boolean exact) {
        boolean unknown = decimal(node, "covered").signum() == 0;
        return new PartBody(
                text(node, "number"),
                text(node, "name"),
                null,
                formula(node, "risk", 1),
                decimal(node, "points"),
                unknown,
                List.of(),
                list(node.required("indicators")).stream()
                        .map(inner -> indicator(inner, exact))
                        .toList());
    }

    private PartBody indicator(JsonNode node, boolean exact) {
        List<JsonNode> applied = list(node.required("contributions"));
        boolean closed = !exact && applied.stream().anyMatch(ScoreReader::ofRelations);
        List<PartBody> hits =
                closed ? List.of() : applied.stream().map(this::contribution).toList();
        boolean covered = node.required("covered").asBoolean();
        String note = closed
                ? "涉及辖区外的主体，不列明细"
                : hits.isEmpty() ? lack(node, covered) : hits.getFirst().note();
        return new PartBody(
                text(node, "number"),
                hits.size() > 1 ? text(node, "name") + " " + hits.size() + " 项" : text(node, "name"),
                note,
                covered ? formula(node, "risk", 1) : "未知",
                decimal(node, "points"),
                !covered,
                hits.stream().flatMap(hit -> hit.facts().stream()).distinct().toList(),
                hits);
    }

    private @Nullable String lack(JsonNode indicator, boolean covered) {
        return covered ? "无" : unfit.note(indicator.path("missing")).orElse(null);
    }

    private static boolean ofRelations(JsonNode contribution) {
        return list(contribution.required("factIds")).stream()
                .anyMatch(id -> id.asString().startsWith(Inputs.RELATIONS));
    }

    private PartBody contribution(JsonNode node) {
        List<String> facts = list(node.required("factIds")).stream()
                .map(JsonNode::asString)
                .filter(id -> id.chars().allMatch(Character::isDigit))
                .toList();
        BigDecimal decay = decimal(node, "decay").setScale(2, RoundingMode.HALF_UP);
        String base = decimal(node, "base").toPlainString();
        String standing = text(node, "standing");
        String formula = decay.compareTo(BigDecimal.ONE) == 0 ? base : base + " × " + decay.toPlainString();
        return new PartBody(
                text(node, "rule"),
                text(node, "question").replaceFirst("[？?]$", ""),
                note(facts, node.path("since").asString("")),
                formula
                        + switch (standing) {
                            case "CAPPED" -> "（封顶）";
                            case "OUTWEIGHED" -> "（取高）";
                            default -> "";
                        },
                decimal(node, "points"),
                false,
                facts,
                List.of());
    }

    private @Nullable String note(List<String> facts, String since) {
        if (facts.isEmpty()) {
            return since.isEmpty() ? null : since;
        }
        Optional<Fact> first = dossier.find(new FactId(Long.parseLong(facts.getFirst())));
        String words = first.map(
                        fact -> fact.validFrom() + " " + types.describe(fact).summary())
                .orElse(since);
        return facts.size() > 1 ? words + " 等 " + facts.size() + " 条" : words;
    }

    private static RuleBody rule(JsonNode node) {
        String grade = text(node, "atLeast");
        return new RuleBody(
                text(node, "number"),
                text(node, "question").replaceFirst("[？?]$", ""),
                grade.equals("D") ? "直接判 D" : "不低于 " + grade,
                list(node.required("factIds")).stream().map(JsonNode::asString).toList());
    }

    private List<String> hints(JsonNode tree, boolean exact) {
        var hints = new ArrayList<String>();
        List<String> fields = list(tree.required("dimensions")).stream()
                .flatMap(dimension -> list(dimension.required("indicators")).stream())
                .flatMap(indicator -> unfit.fields(indicator.path("missing")).stream())
                .distinct()
                .toList();
        if (!fields.isEmpty()) {
            hints.add(String.join("、", fields) + "的数据质量不合格，恢复前不用于评价，也不据以直接判类。");
        }
        JsonNode better = tree.path("better");
        if (better.isObject()) {
            hints.add(better(better, questions(tree, exact)));
        }
        JsonNode worse = tree.path("worse");
        if (worse.isObject()) {
            hints.add("到 %s 还差 %s 分。".formatted(text(worse, "grade"), text(worse, "rise")));
        }
        return hints;
    }

    private static String better(JsonNode better, Map<String, String> questions) {
        var words = new StringBuilder("到 ").append(text(better, "grade"));
        List<String> inTheWay = list(better.required("inTheWay")).stream()
                .map(JsonNode::asString)
                .toList();
        boolean lowEnough = decimal(better, "drop").signum() == 0;
        words.append(lowEnough ? " 分数已够" : " 还要降 " + text(better, "drop") + " 分");
        if (!inTheWay.isEmpty()) {
            words.append("，须先消除 ")
                    .append(inTheWay.stream()
                            .map(rule -> "“" + questions.getOrDefault(rule, rule) + "”")
                            .collect(Collectors.joining("、")))
                    .append(" 的情形");
        }
        words.append("。");
        list(better.required("levers")).stream()
                .filter(lever -> lever.has("leavesOn"))
                .findFirst()
                .ifPresent(lever -> words.append("其中“%s”占 %s 分，%s 起不再计入。"
                        .formatted(
                                questions.getOrDefault(text(lever, "rule"), text(lever, "rule")),
                                text(lever, "points"),
                                text(lever, "leavesOn"))));
        return words.toString();
    }

    /** The question of each rule that applied, without its question mark. */
    private static Map<String, String> questions(JsonNode tree, boolean exact) {
        var questions = new HashMap<String, String>();
        for (JsonNode dimension : tree.required("dimensions")) {
            for (JsonNode indicator : dimension.required("indicators")) {
                for (JsonNode hit : indicator.required("contributions")) {
                    String question = text(hit, "question").replaceFirst("[？?]$", "");
                    questions.put(text(hit, "rule"), exact || !ofRelations(hit) ? question : text(indicator, "name"));
                }
            }
        }
        for (JsonNode rule : tree.required("direct")) {
            questions.put(text(rule, "number"), text(rule, "question").replaceFirst("[？?]$", ""));
        }
        return questions;
    }

    private static String formula(JsonNode node, String risk, int scale) {
        return decimal(node, risk).setScale(scale, RoundingMode.HALF_UP).toPlainString()
                + " × "
                + decimal(node, "weight").multiply(HUNDRED).stripTrailingZeros().toPlainString()
                + "%";
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.required(name).asString());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
