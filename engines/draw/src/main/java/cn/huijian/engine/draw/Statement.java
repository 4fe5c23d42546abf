package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is published before the seed exists; its digest is the commitment.
 *
 * @param committedAt when it is published; before the seed can exist
 */
public record Statement(
        String roundId,
        Instant committedAt,
        Hash rosterDigest,
        Hash rulesDigest,
        Hash officersDigest,
        SeedPlan seedPlan) {

    /** The commitment: one digest of roster, rules, officers and seed source. */
    public Hash commitment() {
        return Tags.commitment(toJson());
    }

    /** The file to publish: commitment and statement in canonical bytes, closed by a line feed. */
    public byte[] toBytes() {
        Json file = Json.fields(Map.of("commitment", Json.of(commitment().toString()), "statement", toJson()));
        return Lines.close(file.toBytes());
    }

    /** Reads the published file; refuses it when commitment and statement do not belong together. */
    public static Statement parse(byte[] published) throws MalformedJson {
        Member file = Member.root(Json.parse(published)).exactly("commitment", "statement");
        Statement statement = read(file.get("statement"));
        if (!statement.commitment().equals(Hash.read(file.get("commitment")))) {
            throw new MalformedJson("commitment", "is not the digest of the statement");
        }
        return statement;
    }

    Json toJson() {
        return Json.fields(Map.of(
                "committedAt", Json.of(committedAt.toString()),
                "officersDigest", Json.of(officersDigest.toString()),
                "roundId", Json.of(roundId),
                "rosterDigest", Json.of(rosterDigest.toString()),
                "rulesDigest", Json.of(rulesDigest.toString()),
                "seedSource", source(seedPlan)));
    }

    static Statement read(Member member) throws MalformedJson {
        member.exactly("committedAt", "officersDigest", "roundId", "rosterDigest", "rulesDigest", "seedSource");
        return new Statement(
                member.text("roundId"),
                instant(member, "committedAt"),
                Hash.read(member.get("rosterDigest")),
                Hash.read(member.get("rulesDigest")),
                Hash.read(member.get("officersDigest")),
                readSource(member.get("seedSource")));
    }

    static Json source(SeedPlan plan) {
        return switch (plan) {
            case SeedPlan.PublicValue value ->
                Json.fields(Map.of(
                        "form", Json.of(value.form().code()),
                        "kind", Json.of(Seeds.PUBLIC_VALUE),
                        "name", Json.of(value.name()),
                        "notBefore", Json.of(value.notBefore().toString())));
            case SeedPlan.CommitReveal reveal ->
                Json.fields(Map.of(
                        "accounts",
                        Json.items(reveal.accounts().stream()
                                .map(account -> Json.fields(Map.of(
                                        "account", Json.of(account.account()),
                                        "commit", Json.of(account.commit().toString()),
                                        "section", Json.of(account.section()))))
                                .toList()),
                        "kind",
                        Json.of(Seeds.COMMIT_REVEAL)));
        };
    }

    static SeedPlan readSource(Member source) throws MalformedJson {
        return switch (source.text("kind")) {
            case Seeds.PUBLIC_VALUE -> {
                source.exactly("form", "kind", "name", "notBefore");
                PublicForm form = PublicForm.find(source.text("form"))
                        .orElseThrow(() -> new MalformedJson(source.path() + ".form", "unknown form"));
                yield new SeedPlan.PublicValue(source.text("name"), form, instant(source, "notBefore"));
            }
            case Seeds.COMMIT_REVEAL -> {
                source.exactly("accounts", "kind");
                List<SeedPlan.Account> accounts = new ArrayList<>();
                for (Member account : source.items("accounts")) {
                    account.exactly("account", "commit", "section");
                    accounts.add(new SeedPlan.Account(
                            account.text("account"), account.text("section"), Hash.read(account.get("commit"))));
                }
                yield new SeedPlan.CommitReveal(accounts);
            }
            default -> throw new MalformedJson(source.path() + ".kind", "unknown kind");
        };
    }

    static Instant instant(Member member, String name) throws MalformedJson {
        String text = member.text(name);
        try {
            Instant instant = Instant.parse(text);
            if (instant.truncatedTo(ChronoUnit.SECONDS).toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            throw new MalformedJson(member.get(name).path(), "not an instant in UTC");
        }
        throw new MalformedJson(member.get(name).path(), "not an instant in whole seconds");
    }
}
