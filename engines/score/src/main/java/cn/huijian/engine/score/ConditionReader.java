package cn.huijian.engine.score;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads conditions: {@code {key: amount, atLeast: 500000}}. */
final class ConditionReader {
    private ConditionReader() {}

    static List<Condition> list(Member parent, String name) throws MalformedJson {
        List<Condition> conditions = new ArrayList<>();
        for (Member condition : parent.items(name)) {
            conditions.add(read(condition));
        }
        return conditions;
    }

    private static Condition read(Member member) throws MalformedJson {
        String key = member.text("key");
        Set<String> names = new HashSet<>(member.names());
        names.remove("key");
        boolean share = names.remove("of");
        if (names.size() != 1) {
            throw new MalformedJson(member.path(), "key and exactly one question");
        }
        String question = names.iterator().next();
        if (share) {
            String whole = member.text("of");
            return switch (question) {
                case "shareAtLeast" ->
                    new Condition.ShareAtLeast(
                            key,
                            whole,
                            ScorecardReader.decimal(member, question).movePointLeft(2));
                case "shareBelow" ->
                    new Condition.ShareBelow(
                            key,
                            whole,
                            ScorecardReader.decimal(member, question).movePointLeft(2));
                default -> throw new MalformedJson(member.path(), "of needs shareAtLeast or shareBelow");
            };
        }
        return switch (question) {
            case "is" -> new Condition.OneOf(key, member.texts(question));
            case "isNot" -> new Condition.NoneOf(key, member.texts(question));
            case "contains" -> new Condition.Contains(key, member.texts(question));
            case "lacks" -> new Condition.Lacks(key, member.texts(question));
            case "startsWith" -> new Condition.StartsWith(key, member.texts(question));
            case "atLeast" -> new Condition.AtLeast(key, ScorecardReader.decimal(member, question));
            case "below" -> new Condition.Below(key, ScorecardReader.decimal(member, question));
            case "belowOrAbsent" -> new Condition.BelowOrAbsent(key, ScorecardReader.decimal(member, question));
            case "truth" -> new Condition.Truth(key, member.flag(question));
            case "ageAtLeast" -> new Condition.AgeAtLeast(key, ScorecardReader.period(member, question));
            case "ageBelow" -> new Condition.AgeBelow(key, ScorecardReader.period(member, question));
            default -> throw new MalformedJson(member.path() + "." + question, "unknown question");
        };
    }
}
