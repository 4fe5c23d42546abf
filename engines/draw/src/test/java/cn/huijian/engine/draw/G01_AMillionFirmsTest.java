package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The size of a province's catalogue, in the short form of {@code hj test}: two hundred thousand; the bound is generous. */
class G01_AMillionFirmsTest {
    private static final int FIRMS = Integer.getInteger("huijian.draw.firms", 200_000);

    @Test
    void freezing_drawing_and_verifying_takes_seconds() {
        List<Entrant> entrants = new ArrayList<>(FIRMS);
        for (int i = 0; i < FIRMS; i++) {
            String grade = i % 100 < 65 ? "A" : i % 100 < 91 ? "B" : i % 100 < 99 ? "C" : "D";
            entrants.add(new Entrant(
                    "9150%014d".formatted(i),
                    "云江第" + i + "商行",
                    List.of(grade, "行业" + i % 20),
                    grade.equals("A") ? Fraction.of(1, 2) : Fraction.of(1),
                    "",
                    List.of()));
        }
        DrawInput input = new DrawInput(
                Rounds.plan("CJ-GROSS", 0),
                entrants,
                List.of(),
                Rounds.officers(6),
                Rounds.LOTTERY,
                Rounds.secret("CJ-GROSS"));

        long start = System.nanoTime();
        Frozen frozen = Rounds.freeze(input);
        long isFrozen = System.nanoTime();
        DrawOutcome outcome = Draw.draw(frozen, Rounds.NUMBERS);
        long isDrawn = System.nanoTime();
        assertThat(outcome).isInstanceOf(DrawOutcome.Drawn.class);
        if (outcome instanceof DrawOutcome.Drawn(Transcript transcript)) {
            byte[] file = transcript.publicCopy().toBytes();
            long written = System.nanoTime();
            assertThat(Verification.verify(file)).isInstanceOf(VerificationResult.Valid.class);
            System.out.printf(
                    "%,d firms: freeze %d ms, draw %d ms, write %d ms (%,d bytes), verify %d ms%n",
                    FIRMS,
                    (isFrozen - start) / 1_000_000,
                    (isDrawn - isFrozen) / 1_000_000,
                    (written - isDrawn) / 1_000_000,
                    file.length,
                    (System.nanoTime() - written) / 1_000_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
