package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The JSON form of a transcript; {@link TranscriptReader} reads it back. */
final class TranscriptForm {
    private TranscriptForm() {}

    static Json toJson(Transcript transcript) {
        Map<String, Json> members = new HashMap<>();
        members.put("assignments", list(transcript.assignments(), TranscriptForm::assignment));
        members.put("commitment", hash(transcript.commitment()));
        members.put("drawn", list(transcript.drawn(), TranscriptForm::drawn));
        members.put("officers", list(transcript.officers(), TranscriptForm::officer));
        members.put("openings", list(transcript.openings(), TranscriptForm::opening));
        members.put("result", hash(transcript.result()));
        members.put("roster", roster(transcript.roster()));
        members.put("rules", transcript.rules().toJson());
        members.put(
                "seed", Json.fields(Map.of("seed", hash(transcript.seed()), "value", value(transcript.seedValue()))));
        members.put("statement", transcript.statement().toJson());
        transcript.staff().ifPresent(staff -> members.put("staff", staff(staff)));
        return Json.fields(members);
    }

    static Json drawnList(List<Transcript.DrawnTarget> drawn) {
        return list(drawn, TranscriptForm::drawn);
    }

    static Json assignmentList(List<Transcript.Assignment> assignments) {
        return list(assignments, TranscriptForm::assignment);
    }

    static Json openingList(List<Transcript.OfficerOpening> openings) {
        return list(openings, TranscriptForm::opening);
    }

    static Json officerList(List<Transcript.OfficerLine> officers) {
        return list(officers, TranscriptForm::officer);
    }

    static Json entrant(Transcript.OpenEntrant entrant) {
        return Json.fields(Map.of(
                "code", Json.of(entrant.code()),
                "name", Json.of(entrant.name()),
                "recusals",
                        list(
                                entrant.recusals(),
                                recusal -> Json.fields(
                                        Map.of("officer", hash(recusal.officer()), "reason", hash(recusal.reason())))),
                "speciality", Json.of(entrant.speciality())));
    }

    static Json exclusion(Exclusion exclusion) {
        return Json.fields(Map.of(
                "code", Json.of(exclusion.code()),
                "name", Json.of(exclusion.name()),
                "reason", Json.of(exclusion.reason())));
    }

    static Json officerIdentity(String certificate, String name, String section) {
        return Json.fields(
                Map.of("certificate", Json.of(certificate), "name", Json.of(name), "section", Json.of(section)));
    }

    /** What the roster digest covers: strata with label, size and digest, and the exclusions. */
    static Json rosterSummary(Transcript.Roster roster) {
        Json strata = list(
                roster.strata(),
                stratum -> Json.fields(Map.of(
                        "digest", hash(stratum.digest()),
                        "label", Json.of(stratum.label()),
                        "size", Json.of(stratum.leaves().size()))));
        return Json.fields(Map.of("excluded", hash(Tags.stratum("", roster.excluded())), "strata", strata));
    }

    /** What the weights commitment covers. */
    static Json weightTable(List<Allocation.Row> allocation) {
        return list(
                allocation,
                row -> Json.fields(Map.of(
                        "key", Json.texts(row.candidate().key()),
                        "label", Json.of(row.candidate().label()),
                        "limit", Json.of(row.candidate().limit()),
                        "share", Json.of(row.share().toString()),
                        "size", Json.of(row.candidate().size()),
                        "weight", Json.of(row.candidate().weight().toString()))));
    }

    private static Json roster(Transcript.Roster roster) {
        Json strata = list(
                roster.strata(),
                stratum -> Json.fields(Map.of(
                        "digest", hash(stratum.digest()),
                        "label", Json.of(stratum.label()),
                        "leaves", list(stratum.leaves(), TranscriptForm::hash))));
        return Json.fields(Map.of("excluded", list(roster.excluded(), TranscriptForm::hash), "strata", strata));
    }

    private static Json officer(Transcript.OfficerLine officer) {
        return Json.fields(Map.of(
                "load", Json.of(officer.load()),
                "officer", hash(officer.officer()),
                "specialities", Json.texts(officer.specialities())));
    }

    private static Json drawn(Transcript.DrawnTarget target) {
        return Json.fields(Map.of(
                "entrant", entrant(target.entrant()),
                "label", Json.of(target.label()),
                "leaf", hash(target.leaf()),
                "rank", hash(target.rank()),
                "salt", hash(target.salt())));
    }

    private static Json assignment(Transcript.Assignment assignment) {
        return Json.fields(Map.of(
                "officers", list(assignment.officers(), TranscriptForm::hash),
                "pairing", Json.of(assignment.pairing().name()),
                "target", hash(assignment.target())));
    }

    private static Json opening(Transcript.OfficerOpening opening) {
        return Json.fields(Map.of(
                "certificate", Json.of(opening.certificate()),
                "name", Json.of(opening.name()),
                "officer", hash(opening.officer()),
                "salt", hash(opening.salt()),
                "section", Json.of(opening.section())));
    }

    private static Json staff(Transcript.StaffPart staff) {
        return Json.fields(Map.of(
                "allocation", weightTable(staff.allocation()),
                "labelKey", hash(staff.labelKey()),
                "reasons",
                        list(
                                staff.reasons(),
                                reason -> Json.fields(Map.of(
                                        "officer", hash(reason.officer()),
                                        "reason", Json.of(reason.reason()),
                                        "salt", hash(reason.salt()),
                                        "target", hash(reason.target())))),
                "weightsSalt", hash(staff.weightsSalt())));
    }

    private static Json value(SeedValue value) {
        return switch (value) {
            case SeedValue.Announced(String announced) -> Json.fields(Map.of("value", Json.of(announced)));
            case SeedValue.Revealed(List<SeedValue.Reveal> reveals) ->
                Json.fields(Map.of(
                        "reveals",
                        list(
                                reveals,
                                reveal -> Json.fields(Map.of(
                                        "account", Json.of(reveal.account()),
                                        "nonce", Json.of(reveal.nonce()),
                                        "value", Json.of(reveal.value()))))));
        };
    }

    static Json hash(Hash hash) {
        return Json.of(hash.toString());
    }

    private static <T> Json list(Collection<T> values, Function<T, Json> form) {
        return Json.items(values.stream().map(form).toList());
    }
}
