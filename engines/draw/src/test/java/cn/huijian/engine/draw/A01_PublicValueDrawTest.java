package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.MalformedJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A round from roster to verified transcript, with a lottery number as seed. */
class A01_PublicValueDrawTest {
    private final DrawInput input = Rounds.input("CJ-2026-0117", 64, 12);

    @Test
    void anyone_can_recompute_the_staff_copy_and_the_public_copy() throws MalformedJson {
        Transcript transcript = Rounds.draw(input, Rounds.NUMBERS);

        assertThat(Verification.verify(transcript.toBytes()))
                .isEqualTo(new VerificationResult.Valid(transcript.statement().commitment(), 12, true));
        assertThat(Verification.verify(transcript.publicCopy().toBytes()))
                .isEqualTo(new VerificationResult.Valid(transcript.statement().commitment(), 12, false));
        assertThat(Transcript.parse(transcript.toBytes())).isEqualTo(transcript);
    }

    @Test
    void the_statement_published_before_is_the_one_in_the_transcript() throws MalformedJson {
        byte[] published = Rounds.freeze(input).statement().toBytes();
        byte[] transcript = Rounds.draw(input, Rounds.NUMBERS).publicCopy().toBytes();

        assertThat(Verification.verify(transcript, Statement.parse(published)))
                .isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void a_roster_frozen_again_with_one_firm_less_is_not_the_published_one() {
        DrawInput shorter = new DrawInput(
                input.plan(),
                input.entrants().subList(1, 64),
                input.exclusions(),
                input.officers(),
                input.seedPlan(),
                input.secret());

        VerificationResult result = Verification.verify(
                Rounds.draw(shorter, Rounds.NUMBERS).toBytes(),
                Rounds.freeze(input).statement());

        assertThat(result)
                .isEqualTo(new VerificationResult.Fault(
                        VerificationResult.FaultKind.ROSTER, "statement.rosterDigest", "is not what was published"));
    }

    @Test
    void the_public_copy_names_no_grade_no_weight_and_no_undrawn_firm() {
        Transcript transcript = Rounds.draw(input, Rounds.NUMBERS);
        String text = new String(transcript.publicCopy().toBytes(), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("餐饮服务", "食品销售", "前 3 年原单位", "\"1/2\"", "\"staff\"", "歇业");
        assertThat(text.split("云江第", -1)).hasSize(1 + transcript.drawn().size());
    }

    @Test
    void the_sealed_file_freezes_to_the_same_commitment() throws MalformedJson {
        DrawInput restored = DrawInputs.parse(DrawInputs.toBytes(input));

        assertThat(restored).isEqualTo(input);
        assertThat(Rounds.freeze(restored).statement())
                .isEqualTo(Rounds.freeze(input).statement());
    }

    @Test
    void labels_are_drawn_afresh_for_each_round() {
        DrawInput next = Rounds.input("CJ-2026-0118", 64, 12);

        assertThat(Rounds.freeze(next).rules().strata())
                .extracting(Rules.Stratum::label)
                .doesNotContainAnyElementsOf(Rounds.freeze(input).rules().strata().stream()
                        .map(Rules.Stratum::label)
                        .toList());
    }
}
