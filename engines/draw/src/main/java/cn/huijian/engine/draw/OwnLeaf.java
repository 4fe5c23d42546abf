package cn.huijian.engine.draw;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.Member;
import java.util.List;
import java.util.Map;

/**
 * A firm's receipt: with it the firm finds itself among the commitments of a round, whether drawn or not. It is handed to
 * this firm only.
 *
 * @param label the firm's stratum, or "" when it was excluded
 * @param identity the bytes committed to, as JSON
 */
public record OwnLeaf(String roundId, String label, Hash salt, Json identity) {
    private static final String EXCLUDED = "";

    static OwnLeaf entrant(Frozen frozen, String label, Entrant entrant) {
        Leaves leaves = leaves(frozen);
        return new OwnLeaf(
                frozen.statement().roundId(),
                label,
                leaves.salt(entrant.code()),
                TranscriptForm.entrant(leaves.open(entrant)));
    }

    static OwnLeaf exclusion(Frozen frozen, Exclusion exclusion) {
        return new OwnLeaf(
                frozen.statement().roundId(),
                EXCLUDED,
                leaves(frozen).exclusionSalt(exclusion.code()),
                TranscriptForm.exclusion(exclusion));
    }

    private static Leaves leaves(Frozen frozen) {
        return new Leaves(frozen.statement().roundId(), frozen.input().secret(), frozen.officers());
    }

    /** What the transcript says about this firm. */
    public sealed interface Answer {

        /** It took part; {@code position} is its place in the order drawn, from 1, or 0 when it was not drawn. */
        record TookPart(String label, Hash leaf, int position) implements Answer {}

        /** It was in the pool and left out, for the reason on the receipt. */
        record Excluded(Hash leaf) implements Answer {}

        /** No commitment fits: the receipt was altered, or the firm was not in the frozen pool. */
        record NotFound() implements Answer {}
    }

    /** The commitment that must stand in the transcript. */
    public Hash leaf() {
        return label.equals(EXCLUDED)
                ? Tags.exclusion(roundId, salt, identity)
                : Tags.leaf(roundId, label, salt, identity);
    }

    /** Looks this firm up; the transcript itself is checked by {@link Verification}. */
    public Answer verify(Transcript transcript) {
        Hash leaf = leaf();
        if (!transcript.statement().roundId().equals(roundId)) {
            return new Answer.NotFound();
        }
        if (label.equals(EXCLUDED)) {
            return transcript.roster().excluded().contains(leaf) ? new Answer.Excluded(leaf) : new Answer.NotFound();
        }
        boolean listed = transcript.roster().strata().stream()
                .anyMatch(stratum ->
                        stratum.label().equals(label) && stratum.leaves().contains(leaf));
        if (!listed) {
            return new Answer.NotFound();
        }
        List<Hash> drawn =
                transcript.drawn().stream().map(Transcript.DrawnTarget::leaf).toList();
        return new Answer.TookPart(label, leaf, drawn.indexOf(leaf) + 1);
    }

    /** The receipt as a file. */
    public byte[] toBytes() {
        return Lines.close(Json.fields(Map.of(
                        "identity", identity,
                        "label", Json.of(label),
                        "roundId", Json.of(roundId),
                        "salt", TranscriptForm.hash(salt)))
                .toBytes());
    }

    public static OwnLeaf parse(byte[] receipt) throws MalformedJson {
        Member member = Member.root(Json.parse(receipt)).exactly("identity", "label", "roundId", "salt");
        return new OwnLeaf(
                member.text("roundId"),
                member.text("label"),
                Hash.read(member.get("salt")),
                member.get("identity").value());
    }
}
