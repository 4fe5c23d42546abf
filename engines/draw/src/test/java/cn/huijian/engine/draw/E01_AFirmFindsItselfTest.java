package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.draw.OwnLeaf.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A firm with its receipt looks itself up in the public copy. */
class E01_AFirmFindsItselfTest {
    private final DrawInput input = Rounds.input("CJ-2026-0117", 64, 12);
    private final Frozen frozen = Rounds.freeze(input);
    private final Transcript transcript = Rounds.draw(input, Rounds.NUMBERS).publicCopy();

    @Test
    void every_firm_of_the_pool_finds_itself_and_learns_its_place() throws MalformedJson {
        int drawn = 0;
        for (Entrant entrant : input.entrants()) {
            OwnLeaf receipt =
                    OwnLeaf.parse(frozen.ownLeaf(entrant.code()).orElseThrow().toBytes());
            Answer answer = receipt.verify(transcript);
            assertThat(answer).isInstanceOf(Answer.TookPart.class);
            if (answer instanceof Answer.TookPart tookPart && tookPart.position() > 0) {
                assertThat(transcript
                                .drawn()
                                .get(tookPart.position() - 1)
                                .entrant()
                                .code())
                        .isEqualTo(entrant.code());
                drawn++;
            }
        }
        assertThat(drawn).isEqualTo(12);
    }

    @Test
    void an_excluded_firm_finds_its_exclusion() {
        OwnLeaf receipt = frozen.ownLeaf("91509901MB00000001").orElseThrow();

        assertThat(receipt.verify(transcript)).isInstanceOf(Answer.Excluded.class);
        assertThat(receipt.identity())
                .isEqualTo(Json.fields(Map.of(
                        "code", Json.of("91509901MB00000001"),
                        "name", Json.of("云江歇业食品店"),
                        "reason", Json.of("歇业"))));
    }

    @Test
    void a_stranger_has_no_receipt() {
        assertThat(frozen.ownLeaf("91500000000000000X")).isEmpty();
    }

    @Test
    void an_altered_receipt_finds_nothing() {
        OwnLeaf receipt = frozen.ownLeaf("91509901MA00000005").orElseThrow();
        OwnLeaf altered = new OwnLeaf(receipt.roundId(), receipt.label(), Rounds.secretSeed(), receipt.identity());

        assertThat(altered.verify(transcript)).isEqualTo(new Answer.NotFound());
    }

    @Test
    void a_receipt_of_another_round_finds_nothing() {
        OwnLeaf other = Rounds.freeze(Rounds.input("CJ-2026-0118", 64, 12))
                .ownLeaf("91509901MA00000005")
                .orElseThrow();

        assertThat(other.verify(transcript)).isEqualTo(new Answer.NotFound());
    }
}
