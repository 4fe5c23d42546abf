package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.draw.VerificationResult.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in a transcript, the verification says that something was changed, and what. */
class B01_EveryTamperingIsNamedTest {
    private static final Transcript BY_LOTTERY = Rounds.draw(Rounds.input("CJ-2026-0117", 40, 9), Rounds.NUMBERS);
    private static final Transcript BY_REVEALS = Rounds.draw(Reveals.input("CJ-2026-0118"), Reveals.all());

    static Stream<Transcript> transcripts() {
        return Stream.of(BY_LOTTERY, BY_LOTTERY.publicCopy(), BY_REVEALS, BY_REVEALS.publicCopy());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void every_single_value_changed_is_a_fault_of_the_right_kind(Transcript transcript) throws MalformedJson {
        int tampered = 0;
        for (Tampering tampering : Tampering.values(Json.parse(transcript.toBytes()))) {
            assertNamed(tampering);
            tampered++;
        }
        assertThat(tampered).isGreaterThan(300);
        assertThat(BY_LOTTERY.staff().orElseThrow().reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void every_element_removed_doubled_or_exchanged_is_a_fault_of_the_right_kind(Transcript transcript)
            throws MalformedJson {
        List<Tampering> tamperings = new ArrayList<>(Tampering.arrays(Json.parse(transcript.toBytes())));

        tamperings.forEach(B01_EveryTamperingIsNamedTest::assertNamed);
        assertThat(tamperings).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void every_member_removed_or_added_is_a_fault_of_the_right_kind(Transcript transcript) throws MalformedJson {
        List<Tampering> tamperings = Tampering.members(Json.parse(transcript.toBytes()));

        tamperings.forEach(B01_EveryTamperingIsNamedTest::assertNamed);
        assertThat(tamperings).hasSizeGreaterThan(100);
    }

    private static void assertNamed(Tampering tampering) {
        VerificationResult result = Verification.verify(tampering.document().toBytes());
        assertThat(result).as(tampering.path()).isInstanceOf(VerificationResult.Fault.class);
        if (result instanceof VerificationResult.Fault fault) {
            assertThat(tampering.expected())
                    .as(tampering.path() + " gave " + fault)
                    .contains(fault.kind());
        }
    }

    @Test
    void two_drawn_firms_exchanged_is_a_fault_of_the_order() {
        List<Transcript.DrawnTarget> drawn = new ArrayList<>(BY_LOTTERY.drawn());
        drawn.set(0, BY_LOTTERY.drawn().get(1));
        drawn.set(1, BY_LOTTERY.drawn().get(0));

        assertFault(Tampering.withDrawn(BY_LOTTERY, drawn), FaultKind.ORDER);
    }

    @Test
    void another_firm_of_the_roster_in_place_of_a_drawn_one_is_a_fault_of_the_result() {
        Frozen frozen = Rounds.freeze(Rounds.input("CJ-2026-0117", 40, 9));
        Transcript.DrawnTarget out = BY_LOTTERY.drawn().getFirst();
        Frozen.SealedLeaf in = frozen.leaves(out.label()).stream()
                .filter(candidate -> BY_LOTTERY.drawn().stream()
                        .noneMatch(target -> target.leaf().equals(candidate.leaf())))
                .findFirst()
                .orElseThrow();
        Leaves leaves = new Leaves("CJ-2026-0117", frozen.input().secret(), frozen.officers());
        List<Transcript.DrawnTarget> drawn = new ArrayList<>(BY_LOTTERY.drawn());
        drawn.set(
                0,
                new Transcript.DrawnTarget(
                        in.leaf(),
                        out.label(),
                        Tags.targetRank(BY_LOTTERY.seed(), in.leaf()),
                        leaves.salt(in.entrant().code()),
                        leaves.open(in.entrant())));

        assertFault(Tampering.withDrawn(BY_LOTTERY, drawn), FaultKind.RESULT);
    }

    @Test
    void another_officer_in_place_of_the_assigned_one_is_a_fault_of_the_officers() {
        Transcript.Assignment first = BY_LOTTERY.assignments().getFirst();
        Hash other = BY_LOTTERY.officers().stream()
                .map(Transcript.OfficerLine::officer)
                .filter(officer -> !first.officers().contains(officer))
                .findFirst()
                .orElseThrow();
        List<Transcript.Assignment> assignments = new ArrayList<>(BY_LOTTERY.assignments());
        assignments.set(
                0,
                new Transcript.Assignment(
                        first.target(),
                        first.pairing(),
                        List.of(first.officers().getFirst(), other)));

        assertFault(Tampering.withAssignments(BY_LOTTERY, assignments), FaultKind.OFFICER);
    }

    @Test
    void what_is_no_transcript_at_all_is_a_fault_of_the_result() {
        assertThat(Verification.verify(new byte[0]))
                .isInstanceOfSatisfying(
                        VerificationResult.Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.RESULT));
        assertThat(Verification.verify("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        VerificationResult.Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.RESULT));
    }

    private static void assertFault(Transcript transcript, FaultKind kind) {
        assertThat(Verification.verify(transcript.toBytes()))
                .isInstanceOfSatisfying(
                        VerificationResult.Fault.class,
                        fault -> assertThat(fault.kind()).as(fault.toString()).isEqualTo(kind));
    }
}
