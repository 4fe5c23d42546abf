package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The sealed file of a round between commitment and draw. It holds the secret and the grades: encrypt it, and let nobody
 * read it before the draw.
 */
public final class DrawInputs {
    private DrawInputs() {}

    public static byte[] toBytes(DrawInput input) {
        return Lines.close(Json.fields(Map.of(
                        "entrants",
                                Json.items(input.entrants().stream()
                                        .map(DrawInputs::entrant)
                                        .toList()),
                        "exclusions",
                                Json.items(input.exclusions().stream()
                                        .map(TranscriptForm::exclusion)
                                        .toList()),
                        "format", Json.of(Tags.FORMAT),
                        "officers",
                                Json.items(input.officers().stream()
                                        .map(DrawInputs::officer)
                                        .toList()),
                        "plan", plan(input.plan()),
                        "secret", Json.of(input.secret().reveal()),
                        "seedSource", Statement.source(input.seedPlan())))
                .toBytes());
    }

    /** Reads the file back; the same input freezes to the same bytes. */
    public static DrawInput parse(byte[] file) throws MalformedJson {
        Member root = Member.root(Json.parse(file));
        root.exactly("entrants", "exclusions", "format", "officers", "plan", "secret", "seedSource");
        Rules.constant(root, "format", Tags.FORMAT);
        try {
            return new DrawInput(
                    readPlan(root.get("plan")),
                    readEntrants(root),
                    readExclusions(root),
                    readOfficers(root),
                    Statement.readSource(root.get("seedSource")),
                    RoundSecret.read(root, "secret"));
        } catch (IllegalArgumentException refused) {
            throw new MalformedJson("$", String.valueOf(refused.getMessage()));
        }
    }

    private static Json plan(RoundPlan plan) {
        Map<String, Json> caps = new HashMap<>();
        plan.caps().forEach((grade, cap) -> caps.put(grade, Json.of(cap)));
        return Json.fields(Map.of(
                "caps", Json.fields(caps),
                "committedAt", Json.of(plan.committedAt().toString()),
                "minimumRate", Json.of(plan.minimumRate().toString()),
                "officers",
                        Json.fields(Map.of(
                                "band", Json.of(plan.officerRule().band()),
                                "loadPerTarget", Json.of(plan.officerRule().loadPerTarget()),
                                "specialist", Json.of(plan.officerRule().specialist()))),
                "planned", Json.of(plan.planned()),
                "roundId", Json.of(plan.roundId()),
                "smallestStratum", Json.of(plan.smallestStratum()),
                "title", Json.of(plan.title())));
    }

    private static RoundPlan readPlan(Member plan) throws MalformedJson {
        Map<String, Long> caps = new HashMap<>();
        Member given = plan.get("caps");
        for (String grade : given.names()) {
            caps.put(grade, given.whole(grade));
        }
        Member officers = plan.get("officers").exactly("band", "loadPerTarget", "specialist");
        return new RoundPlan(
                plan.text("roundId"),
                plan.text("title"),
                plan.whole("planned"),
                Rules.fraction(plan, "minimumRate"),
                caps,
                Math.toIntExact(plan.whole("smallestStratum")),
                new OfficerRule(officers.whole("band"), officers.whole("loadPerTarget"), officers.flag("specialist")),
                Statement.instant(plan, "committedAt"));
    }

    private static Json entrant(Entrant entrant) {
        return Json.fields(Map.of(
                "code", Json.of(entrant.code()),
                "name", Json.of(entrant.name()),
                "recusals",
                        Json.items(entrant.recusals().stream()
                                .map(recusal -> Json.fields(Map.of(
                                        "certificate", Json.of(recusal.certificate()),
                                        "reason", Json.of(recusal.reason()))))
                                .toList()),
                "speciality", Json.of(entrant.speciality()),
                "stratum", Json.texts(entrant.stratum()),
                "weight", Json.of(entrant.weight().toString())));
    }

    private static List<Entrant> readEntrants(Member root) throws MalformedJson {
        List<Entrant> entrants = new ArrayList<>();
        for (Member entrant : root.items("entrants")) {
            List<Entrant.Recusal> recusals = new ArrayList<>();
            for (Member recusal : entrant.items("recusals")) {
                recusals.add(new Entrant.Recusal(recusal.text("certificate"), recusal.text("reason")));
            }
            entrants.add(new Entrant(
                    entrant.text("code"),
                    entrant.text("name"),
                    entrant.texts("stratum"),
                    Rules.fraction(entrant, "weight"),
                    entrant.text("speciality"),
                    recusals));
        }
        return entrants;
    }

    private static List<Exclusion> readExclusions(Member root) throws MalformedJson {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Member exclusion : root.items("exclusions")) {
            exclusions.add(new Exclusion(exclusion.text("code"), exclusion.text("name"), exclusion.text("reason")));
        }
        return exclusions;
    }

    private static Json officer(Officer officer) {
        return Json.fields(Map.of(
                "certificate", Json.of(officer.certificate()),
                "load", Json.of(officer.load()),
                "name", Json.of(officer.name()),
                "section", Json.of(officer.section()),
                "specialities", Json.texts(officer.specialities())));
    }

    private static List<Officer> readOfficers(Member root) throws MalformedJson {
        List<Officer> officers = new ArrayList<>();
        for (Member officer : root.items("officers")) {
            officers.add(new Officer(
                    officer.text("certificate"),
                    officer.text("name"),
                    officer.text("section"),
                    new TreeSet<>(officer.texts("specialities")),
                    officer.whole("load")));
        }
        return officers;
    }
}
