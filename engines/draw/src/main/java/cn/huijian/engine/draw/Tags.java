package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.TaggedDigest;
import java.util.List;

/** The digests of the draw, one per purpose; {@code docs/draw.md} §2 lists their fields. */
final class Tags {
    static final String FORMAT = "huijian-draw/1";
    static final int LABEL_DIGITS = 10;

    private static final TaggedDigest LABEL_KEY = tag("label-key");
    private static final TaggedDigest LABEL = tag("label");
    private static final TaggedDigest SALT = tag("salt");
    private static final TaggedDigest LEAF = tag("leaf");
    private static final TaggedDigest EXCLUSION = tag("exclusion");
    private static final TaggedDigest OFFICER = tag("officer");
    private static final TaggedDigest REASON = tag("reason");
    private static final TaggedDigest WEIGHTS = tag("weights");
    private static final TaggedDigest STRATUM = tag("stratum");
    private static final TaggedDigest ROSTER = tag("roster");
    private static final TaggedDigest RULES = tag("rules");
    private static final TaggedDigest OFFICERS = tag("officers");
    private static final TaggedDigest COMMITMENT = tag("commitment");
    private static final TaggedDigest REVEAL = tag("reveal");
    private static final TaggedDigest SEED = tag("seed");
    private static final TaggedDigest TARGET_RANK = tag("target-rank");
    private static final TaggedDigest OFFICER_RANK = tag("officer-rank");
    private static final TaggedDigest RESULT = tag("result");

    private Tags() {}

    private static TaggedDigest tag(String name) {
        return TaggedDigest.of(FORMAT, name);
    }

    private static byte[] utf8(String text) {
        return TaggedDigest.utf8(text);
    }

    static Hash labelKey(RoundSecret secret) {
        return Hash.of(LABEL_KEY.of(secret.raw()));
    }

    static String label(String roundId, Hash labelKey, List<String> key) {
        byte[] digest = LABEL.of(utf8(roundId), labelKey.raw(), Json.texts(key).toBytes());
        return Hash.of(digest).toString().substring(0, LABEL_DIGITS);
    }

    /** The salt of one thing of the round; {@code kind} keeps firms, officers, reasons and weights apart. */
    static Hash salt(RoundSecret secret, String kind, String... names) {
        return Hash.of(
                SALT.of(secret.raw(), utf8(kind), Json.texts(List.of(names)).toBytes()));
    }

    static Hash leaf(String roundId, String label, Hash salt, Json entrant) {
        return Hash.of(LEAF.of(utf8(roundId), utf8(label), salt.raw(), entrant.toBytes()));
    }

    static Hash exclusion(String roundId, Hash salt, Json exclusion) {
        return Hash.of(EXCLUSION.of(utf8(roundId), salt.raw(), exclusion.toBytes()));
    }

    static Hash officer(String roundId, Hash salt, Json identity) {
        return Hash.of(OFFICER.of(utf8(roundId), salt.raw(), identity.toBytes()));
    }

    static Hash reason(String roundId, Hash salt, String reason) {
        return Hash.of(REASON.of(utf8(roundId), salt.raw(), utf8(reason)));
    }

    static Hash weights(String roundId, Hash salt, Json rows) {
        return Hash.of(WEIGHTS.of(utf8(roundId), salt.raw(), rows.toBytes()));
    }

    /** The digest of a sorted list of leaves; the exclusions are the stratum without a label. */
    static Hash stratum(String label, List<Hash> sorted) {
        byte[] joined = new byte[sorted.size() * TaggedDigest.LENGTH];
        for (int i = 0; i < sorted.size(); i++) {
            System.arraycopy(sorted.get(i).raw(), 0, joined, i * TaggedDigest.LENGTH, TaggedDigest.LENGTH);
        }
        return Hash.of(STRATUM.of(utf8(label), joined));
    }

    static Hash roster(Json summary) {
        return Hash.of(ROSTER.of(summary.toBytes()));
    }

    static Hash rules(Json rules) {
        return Hash.of(RULES.of(rules.toBytes()));
    }

    static Hash officers(Json officers) {
        return Hash.of(OFFICERS.of(officers.toBytes()));
    }

    static Hash commitment(Json statement) {
        return Hash.of(COMMITMENT.of(statement.toBytes()));
    }

    static Hash reveal(String roundId, String account, byte[] nonce, String value) {
        return Hash.of(REVEAL.of(utf8(roundId), utf8(account), nonce, utf8(value)));
    }

    static Hash seed(Hash commitment, String kind, List<String> values) {
        byte[][] fields = new byte[values.size() + 2][];
        fields[0] = commitment.raw();
        fields[1] = utf8(kind);
        for (int i = 0; i < values.size(); i++) {
            fields[i + 2] = utf8(values.get(i));
        }
        return Hash.of(SEED.of(fields));
    }

    static Hash targetRank(Hash seed, Hash leaf) {
        return Hash.of(TARGET_RANK.of(seed.raw(), leaf.raw()));
    }

    static Hash officerRank(Hash seed, Hash target, Hash officer) {
        return Hash.of(OFFICER_RANK.of(seed.raw(), target.raw(), officer.raw()));
    }

    static Hash result(Json drawn, Json assignments, Json openings) {
        return Hash.of(RESULT.of(drawn.toBytes(), assignments.toBytes(), openings.toBytes()));
    }
}
