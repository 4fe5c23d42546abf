package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a scorecard and refuses what cannot be meant. */
final class ScorecardReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> CERTAINTIES = Set.of("checked", "certain", "to_verify", "platform_default");
    private final Set<String> numbers = new HashSet<>();

    private ScorecardReader() {}

    static Scorecard read(String version, Json document) throws MalformedJson {
        return new ScorecardReader().scorecard(version, document);
    }

    private Scorecard scorecard(String version, Json document) throws MalformedJson {
        Member root = Member.root(document);
        root.exactly(List.of("name", "bands", "coverage", "decayDays", "dimensions", "directRules"), List.of("remark"));
        Member bands = root.get("bands").exactly("B", "C", "D");
        List<Scorecard.Dimension> dimensions = new ArrayList<>();
        for (Member dimension : root.items("dimensions")) {
            dimensions.add(dimension(dimension));
        }
        whole(
                root,
                "dimensions",
                dimensions.stream().map(Scorecard.Dimension::weight).toList());
        List<Scorecard.DirectRule> direct = new ArrayList<>();
        for (Member rule : root.items("directRules")) {
            direct.add(direct(rule));
        }
        int decayDays = Math.toIntExact(positive(root, "decayDays"));
        return new Scorecard(
                version,
                new Scorecard.Bands(decimal(bands, "B"), decimal(bands, "C"), decimal(bands, "D")),
                percent(root, "coverage"),
                decayDays,
                dimensions,
                direct,
                document);
    }

    private Scorecard.Dimension dimension(Member member) throws MalformedJson {
        member.exactly("number", "name", "weight", "indicators");
        List<Scorecard.Indicator> indicators = new ArrayList<>();
        for (Member indicator : member.items("indicators")) {
            indicators.add(indicator(indicator));
        }
        whole(
                member,
                "indicators",
                indicators.stream().map(Scorecard.Indicator::weight).toList());
        return new Scorecard.Dimension(number(member), member.text("name"), percent(member, "weight"), indicators);
    }

    private Scorecard.Indicator indicator(Member member) throws MalformedJson {
        member.exactly("number", "name", "weight", "combine", "rules");
        List<Scorecard.PointRule> rules = new ArrayList<>();
        for (Member rule : member.items("rules")) {
            rules.add(rule(rule));
        }
        Scorecard.Combine combine = switch (member.text("combine")) {
            case "sum" -> Scorecard.Combine.SUM;
            case "greatest" -> Scorecard.Combine.GREATEST;
            default -> throw new MalformedJson(member.get("combine").path(), "sum or greatest");
        };
        return new Scorecard.Indicator(number(member), member.text("name"), percent(member, "weight"), combine, rules);
    }

    private Scorecard.PointRule rule(Member member) throws MalformedJson {
        member.exactly(List.of("number", "question", "points", "when", "source", "certainty"), List.of("decays"));
        BigDecimal points = decimal(member, "points");
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            throw new MalformedJson(member.get("points").path(), "0 to 100");
        }
        Trigger when = trigger(member.get("when"));
        boolean decays = member.find("decays").isPresent() && member.flag("decays");
        if (decays && !(when instanceof Trigger.EachFact)) {
            throw new MalformedJson(member.get("decays").path(), "only the points of single facts decay");
        }
        return new Scorecard.PointRule(
                number(member),
                member.text("question"),
                points,
                decays,
                when,
                member.text("source"),
                certainty(member));
    }

    private Scorecard.DirectRule direct(Member member) throws MalformedJson {
        member.exactly("number", "question", "atLeast", "evenBelowCoverage", "when", "source", "certainty");
        Grade atLeast = switch (member.text("atLeast")) {
            case "C" -> Grade.C;
            case "D" -> Grade.D;
            default -> throw new MalformedJson(member.get("atLeast").path(), "C or D");
        };
        return new Scorecard.DirectRule(
                number(member),
                member.text("question"),
                atLeast,
                member.flag("evenBelowCoverage"),
                trigger(member.get("when")),
                member.text("source"),
                certainty(member));
    }

    private Trigger trigger(Member member) throws MalformedJson {
        if (member.find("register").isPresent()) {
            member.exactly("register");
            return new Trigger.OnRegister(ConditionReader.list(member, "register"));
        }
        if (member.find("report").isPresent()) {
            return report(member.exactly("report", "year", "late", "dueBy", "state"));
        }
        member.exactly(List.of("fact", "window"), List.of("where", "count"));
        List<Condition> where = member.find("where").isPresent() ? ConditionReader.list(member, "where") : List.of();
        Window window = window(member);
        Optional<Member> count = member.find("count");
        if (count.isEmpty()) {
            return new Trigger.EachFact(member.text("fact"), window, where);
        }
        Member bounds = count.get().exactly(List.of("from"), List.of("below"));
        Optional<Long> below = bounds.find("below").isPresent() ? Optional.of(bounds.whole("below")) : Optional.empty();
        return new Trigger.CountOf(member.text("fact"), window, where, positive(bounds, "from"), below);
    }

    private static Trigger report(Member member) throws MalformedJson {
        Trigger.ReportDue.State state = switch (member.text("state")) {
            case "missing" -> Trigger.ReportDue.State.MISSING;
            case "late" -> Trigger.ReportDue.State.LATE;
            default -> throw new MalformedJson(member.get("state").path(), "missing or late");
        };
        try {
            MonthDay dueBy = MonthDay.parse("--" + member.text("dueBy"));
            return new Trigger.ReportDue(member.text("report"), member.text("year"), member.text("late"), dueBy, state);
        } catch (DateTimeException unreadable) {
            throw new MalformedJson(member.get("dueBy").path(), "a month and a day, e.g. 06-30");
        }
    }

    private static Window window(Member member) throws MalformedJson {
        String window = member.text("window");
        return switch (window) {
            case "ever" -> new Window.Ever();
            case "in force" -> new Window.InForce();
            case "ended" -> new Window.Ended();
            default -> new Window.Within(period(member, "window"));
        };
    }

    static Period period(Member member, String name) throws MalformedJson {
        try {
            Period period = Period.parse(member.text(name));
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException unreadable) {
            throw new MalformedJson(member.get(name).path(), "ever, in force, ended, or a period such as P1Y");
        }
        throw new MalformedJson(member.get(name).path(), "a period longer than nothing");
    }

    private String number(Member member) throws MalformedJson {
        String number = member.text("number");
        if (!numbers.add(number)) {
            throw new MalformedJson(member.get("number").path(), "number used twice: " + number);
        }
        return number;
    }

    private static String certainty(Member member) throws MalformedJson {
        String certainty = member.text("certainty");
        if (!CERTAINTIES.contains(certainty)) {
            throw new MalformedJson(member.get("certainty").path(), "one of " + CERTAINTIES);
        }
        return certainty;
    }

    private static void whole(Member member, String name, List<BigDecimal> weights) throws MalformedJson {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new MalformedJson(
                    member.get(name).path(), "weights add up to " + sum.movePointRight(2) + ", not 100");
        }
    }

    private static BigDecimal percent(Member member, String name) throws MalformedJson {
        BigDecimal share = decimal(member, name).movePointLeft(2);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new MalformedJson(member.get(name).path(), "0 to 100 per cent");
        }
        return share;
    }

    private static long positive(Member member, String name) throws MalformedJson {
        long value = member.whole(name);
        if (value < 1) {
            throw new MalformedJson(member.get(name).path(), "at least 1");
        }
        return value;
    }

    /** An integer, or a decimal written as a string. */
    static BigDecimal decimal(Member member, String name) throws MalformedJson {
        Member given = member.get(name);
        try {
            return switch (given.value()) {
                case Json.Whole(long value) -> BigDecimal.valueOf(value);
                case Json.Text(String text) -> new BigDecimal(text);
                default -> throw new MalformedJson(given.path(), "expected a number");
            };
        } catch (NumberFormatException unreadable) {
            throw new MalformedJson(given.path(), "expected a number");
        }
    }
}
