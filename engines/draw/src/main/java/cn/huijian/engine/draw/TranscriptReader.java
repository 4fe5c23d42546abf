package cn.huijian.engine.draw;

import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the form that {@link TranscriptForm} writes; a member too many or too few is refused with its path. */
final class TranscriptReader {
    private static final List<String> MEMBERS = List.of(
            "assignments",
            "commitment",
            "drawn",
            "officers",
            "openings",
            "result",
            "roster",
            "rules",
            "seed",
            "statement");

    private interface Form<T> {
        T read(Member member) throws MalformedJson;
    }

    private TranscriptReader() {}

    static Transcript read(Member root) throws MalformedJson {
        root.exactly(MEMBERS, Set.of("staff"));
        Statement statement = Statement.read(root.get("statement"));
        Member seed = root.get("seed").exactly("seed", "value");
        Optional<Member> staff = root.find("staff");
        Rules rules = Rules.read(root.get("rules"));
        return new Transcript(
                statement,
                Hash.read(root.get("commitment")),
                rules,
                roster(root.get("roster")),
                list(root, "officers", TranscriptReader::officer),
                value(seed.get("value")),
                Hash.read(seed.get("seed")),
                list(root, "drawn", TranscriptReader::drawn),
                list(root, "assignments", TranscriptReader::assignment),
                list(root, "openings", TranscriptReader::opening),
                Hash.read(root.get("result")),
                staff.isPresent() ? Optional.of(staff(staff.get(), rules)) : Optional.empty());
    }

    private static Transcript.Roster roster(Member member) throws MalformedJson {
        member.exactly("excluded", "strata");
        return new Transcript.Roster(
                list(member, "strata", TranscriptReader::stratum), list(member, "excluded", Hash::read));
    }

    private static Transcript.StratumLeaves stratum(Member member) throws MalformedJson {
        member.exactly("digest", "label", "leaves");
        return new Transcript.StratumLeaves(
                member.text("label"), Hash.read(member.get("digest")), list(member, "leaves", Hash::read));
    }

    private static Transcript.OfficerLine officer(Member member) throws MalformedJson {
        member.exactly("load", "officer", "specialities");
        List<String> specialities = member.texts("specialities");
        TreeSet<String> sorted = new TreeSet<>(specialities);
        if (!List.copyOf(sorted).equals(specialities)) {
            throw new MalformedJson(member.path() + ".specialities", "not sorted, or one twice");
        }
        long load = member.whole("load");
        if (load < 0 || load > OfficerRule.GREATEST) {
            throw new MalformedJson(member.path() + ".load", "must be 0 to 10^9");
        }
        return new Transcript.OfficerLine(Hash.read(member.get("officer")), load, sorted);
    }

    private static Transcript.DrawnTarget drawn(Member member) throws MalformedJson {
        member.exactly("entrant", "label", "leaf", "rank", "salt");
        return new Transcript.DrawnTarget(
                Hash.read(member.get("leaf")),
                member.text("label"),
                Hash.read(member.get("rank")),
                Hash.read(member.get("salt")),
                entrant(member.get("entrant")));
    }

    static Transcript.OpenEntrant entrant(Member member) throws MalformedJson {
        member.exactly("code", "name", "recusals", "speciality");
        return new Transcript.OpenEntrant(
                member.text("code"),
                member.text("name"),
                member.text("speciality"),
                list(member, "recusals", recusal -> {
                    recusal.exactly("officer", "reason");
                    return new Transcript.OpenRecusal(
                            Hash.read(recusal.get("officer")), Hash.read(recusal.get("reason")));
                }));
    }

    private static Transcript.Assignment assignment(Member member) throws MalformedJson {
        member.exactly("officers", "pairing", "target");
        String pairing = member.text("pairing");
        for (Transcript.Pairing known : Transcript.Pairing.values()) {
            if (known.name().equals(pairing)) {
                return new Transcript.Assignment(
                        Hash.read(member.get("target")), known, list(member, "officers", Hash::read));
            }
        }
        throw new MalformedJson(member.path() + ".pairing", "unknown outcome");
    }

    private static Transcript.OfficerOpening opening(Member member) throws MalformedJson {
        member.exactly("certificate", "name", "officer", "salt", "section");
        return new Transcript.OfficerOpening(
                Hash.read(member.get("officer")),
                Hash.read(member.get("salt")),
                member.text("certificate"),
                member.text("name"),
                member.text("section"));
    }

    private static SeedValue value(Member member) throws MalformedJson {
        if (member.find("value").isPresent()) {
            return new SeedValue.Announced(member.exactly("value").text("value"));
        }
        return new SeedValue.Revealed(list(member.exactly("reveals"), "reveals", reveal -> {
            reveal.exactly("account", "nonce", "value");
            return new SeedValue.Reveal(reveal.text("account"), reveal.text("nonce"), reveal.text("value"));
        }));
    }

    private static Transcript.StaffPart staff(Member member, Rules rules) throws MalformedJson {
        member.exactly("allocation", "labelKey", "reasons", "weightsSalt");
        return new Transcript.StaffPart(
                Hash.read(member.get("labelKey")),
                Hash.read(member.get("weightsSalt")),
                list(member, "allocation", row -> row(row, rules)),
                list(member, "reasons", reason -> {
                    reason.exactly("officer", "reason", "salt", "target");
                    return new Transcript.ReasonOpening(
                            Hash.read(reason.get("target")),
                            Hash.read(reason.get("officer")),
                            Hash.read(reason.get("salt")),
                            reason.text("reason"));
                }));
    }

    /** The quotas stand in the rules, the rest here. */
    private static Allocation.Row row(Member member, Rules rules) throws MalformedJson {
        member.exactly("key", "label", "limit", "share", "size", "weight");
        long size = member.whole("size");
        long limit = member.whole("limit");
        Fraction weight = Rules.fraction(member, "weight");
        if (limit < 0 || limit > size || weight.signum() < 0) {
            throw new MalformedJson(member.path(), "0 ≤ limit ≤ size and weight ≥ 0 are needed");
        }
        String label = member.text("label");
        long quota = rules.strata().stream()
                .filter(stratum -> stratum.label().equals(label))
                .mapToLong(Rules.Stratum::quota)
                .sum();
        return new Allocation.Row(
                new Allocation.Candidate(label, member.texts("key"), size, weight, limit),
                Rules.fraction(member, "share"),
                quota);
    }

    private static <T> List<T> list(Member parent, String name, Form<T> form) throws MalformedJson {
        List<T> values = new ArrayList<>();
        for (Member item : parent.items(name)) {
            values.add(form.read(item));
        }
        return values;
    }
}
