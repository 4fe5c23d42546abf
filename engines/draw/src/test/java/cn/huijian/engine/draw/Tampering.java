package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.draw.VerificationResult.FaultKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One change to a transcript, with the kinds of fault that may be named for it. */
record Tampering(String path, Json document, Set<FaultKind> expected) {

    /** Each string, number and flag changed in turn, once keeping its form and once not. */
    static List<Tampering> values(Json document) {
        List<Tampering> all = new ArrayList<>();
        walk(document, "", UnaryOperator.identity(), (path, value, put) -> {
            for (Json other : changed(value)) {
                all.add(new Tampering(path + " := " + brief(other), put.apply(other), kinds(path)));
            }
        });
        return all;
    }

    /** Each array with its first element removed, its last doubled, its first two exchanged. */
    static List<Tampering> arrays(Json document) {
        List<Tampering> all = new ArrayList<>();
        walk(document, "", UnaryOperator.identity(), (path, value, put) -> {
            if (value instanceof Json.Items(List<Json> items) && !items.isEmpty()) {
                Set<FaultKind> kinds =
                        path.equals("drawn") ? EnumSet.of(FaultKind.RESULT, FaultKind.ORDER) : kinds(path + "[0]");
                for (int i = 0; i < items.size(); i++) {
                    List<Json> fewer = new ArrayList<>(items);
                    fewer.remove(i);
                    all.add(new Tampering(path + " without " + i, put.apply(Json.items(fewer)), kinds));
                }
                List<Json> more = new ArrayList<>(items);
                more.add(items.getLast());
                all.add(new Tampering(path + " last doubled", put.apply(Json.items(more)), kinds));
                if (items.size() > 1) {
                    List<Json> exchanged = new ArrayList<>(items);
                    exchanged.set(0, items.get(1));
                    exchanged.set(1, items.get(0));
                    all.add(new Tampering(path + " exchanged", put.apply(Json.items(exchanged)), kinds));
                }
            }
        });
        return all;
    }

    /** Each member removed, and a foreign one added to each object; the staff part alone may be absent. */
    static List<Tampering> members(Json document) {
        List<Tampering> all = new ArrayList<>();
        walk(document, "", UnaryOperator.identity(), (path, value, put) -> {
            if (value instanceof Json.Fields(var fields)) {
                for (String name : fields.keySet()) {
                    String member = path.isEmpty() ? name : path + "." + name;
                    TreeMap<String, Json> fewer = new TreeMap<>(fields);
                    fewer.remove(name);
                    if (!member.equals("staff")) {
                        all.add(new Tampering(member + " removed", put.apply(Json.fields(fewer)), kinds(member)));
                    }
                }
                TreeMap<String, Json> more = new TreeMap<>(fields);
                more.put("extra", Json.of("x"));
                all.add(new Tampering(path + " member added", put.apply(Json.fields(more)), kinds(path + ".extra")));
            }
        });
        return all;
    }

    static Transcript withDrawn(Transcript transcript, List<Transcript.DrawnTarget> drawn) {
        return new Transcript(
                transcript.statement(),
                transcript.commitment(),
                transcript.rules(),
                transcript.roster(),
                transcript.officers(),
                transcript.seedValue(),
                transcript.seed(),
                drawn,
                transcript.assignments(),
                transcript.openings(),
                Draw.result(drawn, transcript.assignments(), transcript.openings()),
                Optional.empty());
    }

    static Transcript withAssignments(Transcript transcript, List<Transcript.Assignment> assignments) {
        return new Transcript(
                transcript.statement(),
                transcript.commitment(),
                transcript.rules(),
                transcript.roster(),
                transcript.officers(),
                transcript.seedValue(),
                transcript.seed(),
                transcript.drawn(),
                assignments,
                transcript.openings(),
                Draw.result(transcript.drawn(), assignments, transcript.openings()),
                Optional.empty());
    }

    private interface Visitor {
        void visit(String path, Json value, UnaryOperator<Json> put);
    }

    private static void walk(Json value, String path, UnaryOperator<Json> put, Visitor visitor) {
        visitor.visit(path, value, put);
        if (value instanceof Json.Fields(var fields)) {
            fields.forEach((name, child) -> walk(
                    child,
                    path.isEmpty() ? name : path + "." + name,
                    other -> {
                        TreeMap<String, Json> copy = new TreeMap<>(fields);
                        copy.put(name, other);
                        return put.apply(Json.fields(copy));
                    },
                    visitor));
        } else if (value instanceof Json.Items(List<Json> items)) {
            for (int i = 0; i < items.size(); i++) {
                int index = i;
                walk(
                        items.get(i),
                        path + "[" + i + "]",
                        other -> {
                            List<Json> copy = new ArrayList<>(items);
                            copy.set(index, other);
                            return put.apply(Json.items(copy));
                        },
                        visitor);
            }
        }
    }

    private static List<Json> changed(Json value) {
        return switch (value) {
            case Json.Text(String text) -> {
                List<Json> others = new ArrayList<>(List.of(Json.of(text + "改")));
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (Character.digit(c, 16) >= 0 && (i == 0 || i == text.length() - 1 || text.length() < 40)) {
                        others.add(Json.of(text.substring(0, i) + (c == '1' ? '2' : '1') + text.substring(i + 1)));
                    }
                }
                yield others;
            }
            case Json.Whole(long number) -> List.of(Json.of(number + 1), Json.of(number - 1), Json.of("x"));
            case Json.Flag(boolean flag) -> List.of(Json.of(!flag));
            case Json.Items items -> List.of();
            case Json.Fields fields -> List.of();
        };
    }

    private static String brief(Json value) {
        String text = value.toString();
        return text.substring(0, Math.min(40, text.length()));
    }

    /** The table of sections and faults, written down a second time. */
    private static Set<FaultKind> kinds(String path) {
        String section = path.replaceAll("\\[\\d+\\]", "");
        FaultKind kind = switch (section) {
            case "drawn.rank" -> FaultKind.ORDER;
            case "statement.rosterDigest" -> FaultKind.ROSTER;
            case "statement.rulesDigest" -> FaultKind.RULE;
            case "statement.officersDigest" -> FaultKind.OFFICER;
            default ->
                switch (section.split("\\.", -1)[0]) {
                    case "roster" -> FaultKind.ROSTER;
                    case "rules" -> FaultKind.RULE;
                    case "statement", "commitment", "seed" -> FaultKind.SEED;
                    case "officers", "assignments", "openings" -> FaultKind.OFFICER;
                    case "staff" -> section.startsWith("staff.reasons") ? FaultKind.OFFICER : FaultKind.RULE;
                    default -> FaultKind.RESULT;
                };
        };
        return EnumSet.of(kind);
    }
}
