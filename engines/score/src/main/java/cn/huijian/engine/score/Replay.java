package cn.huijian.engine.score;

import cn.huijian.engine.canon.MalformedJson;
import java.util.Arrays;

/** Computes a stored result again from its stored input and scorecard. */
public final class Replay {
    private Replay() {}

    /** Whether the stored result is what the engine computes. */
    public sealed interface Result {

        /** The bytes are the same. */
        record Same() implements Result {}

        /** They are not; {@code now} is what the engine computes. */
        record Differs(Explanation now) implements Result {}

        /** Input or scorecard cannot be read. */
        record Unreadable(String where) implements Result {}
    }

    /**
     * @param version of the scorecard, as stored
     * @param scorecard {@link Scorecard#toBytes()} as stored
     * @param input {@link ScoreInput#toBytes()} as stored
     * @param explanation {@link Explanation#toBytes()} as stored
     */
    public static Result replay(String version, byte[] scorecard, byte[] input, byte[] explanation) {
        try {
            Explanation now = Scoring.of(Scorecard.read(version, scorecard)).score(ScoreInput.parse(input));
            return Arrays.equals(now.toBytes(), explanation) ? new Result.Same() : new Result.Differs(now);
        } catch (MalformedJson malformed) {
            return new Result.Unreadable(malformed.where());
        }
    }
}
